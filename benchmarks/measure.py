"""What the benchmarks share: an environment of their own, a run in a terminal, statistics."""

import contextlib
import fcntl
import os
import platform
import pty
import random
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS, ROWS = 80, 24

_LONGEST = 60.0
_QUIET = 0.3
_RESAMPLES = 5000


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program."""

    seconds: float
    """From just before exec to the moment that is measured."""
    processor: float
    """Seconds the main thread had been on a processor by then."""
    text: float = 0.0
    """Seconds until the first of the marks was drawn: the first picture, maybe not all of it."""
    late: int = 0
    """Bytes that came after that moment: what the first picture still lacked."""


# --- where it runs ----------------------------------------------------------------------------


def installed(given: str | None, scratch: Path) -> Path:
    """Return a Python that has the package installed, not editable, its bytecode compiled.

    Args:
        given: a Python to use as it is; a new virtual environment is made where this is None.
        scratch: a folder for the virtual environment.
    """
    if given:
        return Path(given).absolute()
    print("Installing the package into a new virtual environment …", flush=True)
    venv = scratch / "venv"
    python = venv / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "-c", ROOT / "constraints.txt", ROOT], check=True)
    return python


def compile_bytecode(python: Path, env: Mapping[str, str]) -> None:
    """Compile what is installed; a start without bytecode measures the compiler.

    What the standard library lacks is compiled by the first round, which is not counted.
    """
    folder = answer([python, "-c", "import sysconfig as s; print(s.get_path('purelib'))"], env)
    subprocess.run([python, "-m", "compileall", "-q", folder], env=env, check=False)


def environment(home: Path) -> dict[str, str]:
    """Return the environment of every run: nothing of the machine's own, a plain terminal."""
    home.mkdir(parents=True, exist_ok=True)
    return {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": os.environ.get("PATH", os.defpath),
        "TERM": "xterm-256color",
        "TZ": "UTC",
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
    }


def answer(argv: Sequence[str | Path], env: Mapping[str, str]) -> str:
    """Return what a command prints."""
    done = subprocess.run(argv, env=env, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def facts(python: Path, env: Mapping[str, str]) -> str:
    """Return what of this machine the figures depend on."""
    code = (
        "import platform; from importlib.metadata import version as v;"
        "print('Python', platform.python_version() + ', Textual', v('textual') + ', allyship-tui',"
        "v('allyship-tui'))"
    )
    versions = answer([python, "-c", code], env)
    load = " ".join(f"{each:.2f}" for each in os.getloadavg())
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, load {load} "
        f"(near the number of processors it spoils the figures)\n"
        f"{versions}, bytecode compiled, terminal {COLUMNS}x{ROWS}"
    )


# --- runs -------------------------------------------------------------------------------------


def first_paint(
    argv: Sequence[str | Path], env: Mapping[str, str], cwd: Path, marks: Sequence[str]
) -> Run:
    """Start a program in a terminal and measure until every mark of its first picture came.

    Args:
        argv: the program and its arguments.
        env: its environment.
        cwd: its working folder.
        marks: texts that stand in the picture, the program's own text first; others in its
            first and in its last line, so that they are all there once it is complete.

    Raises:
        RuntimeError: the program ended, or took a minute, without showing them.
    """
    # A second pipe holds the child until the clock is read, so that fork costs nobody.
    hold, release = os.pipe()
    child, terminal = pty.fork()
    if child == 0:
        os.close(release)
        os.read(hold, 1)
        os.chdir(cwd)
        os.execve(  # noqa: S606 - there is no shell
            argv[0], [str(part) for part in argv], dict(env)
        )
    os.close(hold)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    missing = [mark.encode() for mark in marks]
    first, text, seen = missing[0], 0.0, b""
    try:
        start = time.perf_counter()
        os.write(release, b".")
        while missing:
            seen += _read(terminal, start + _LONGEST - time.perf_counter())
            seconds = time.perf_counter() - start
            missing = [mark for mark in missing if mark not in seen]
            text = text or (0.0 if first in missing else seconds)
        processor = _on_processor(child)
        late = 0
        with contextlib.suppress(RuntimeError):
            while True:
                late += len(_read(terminal, _QUIET))
    except RuntimeError as error:
        raise RuntimeError(f"{argv[0]} never showed {missing}; it showed {seen!r}") from error
    finally:
        os.close(release)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    return Run(seconds, processor, text, late)


def to_the_end(
    argv: Sequence[str | Path], env: Mapping[str, str], cwd: Path, *, on_terminal: bool = False
) -> Run:
    """Run a command and measure until it has ended.

    Args:
        argv: the command and its arguments.
        env: its environment.
        cwd: its working folder.
        on_terminal: whether its output goes to a terminal, and not into a pipe.
    """
    reader, writer = pty.openpty() if on_terminal else os.pipe()
    if on_terminal:
        fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    start = time.perf_counter()
    with subprocess.Popen(
        argv, env=env, cwd=cwd, stdin=subprocess.DEVNULL, stdout=writer
    ) as process:
        os.close(writer)
        with contextlib.suppress(OSError):  # how Linux says that nobody has the terminal open
            while os.read(reader, 1 << 16):
                pass
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    os.close(reader)
    if process.returncode:
        raise RuntimeError(f"{argv} left with status {process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime)


def _read(terminal: int, timeout: float) -> bytes:
    ready, _, _ = select.select([terminal], [], [], max(timeout, 0))
    try:
        part = os.read(terminal, 1 << 20) if ready else b""
    except OSError:  # how Linux says that the program has closed its terminal
        part = b""
    if not part:
        raise RuntimeError("nothing more came")
    return part


def _on_processor(process: int) -> float:
    """Return the seconds the main thread has been on a processor; nan where nobody counts."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text().split()[0]) / 1e9
    except (OSError, ValueError, IndexError):
        return float("nan")


def rounds(
    programs: Mapping[str, Callable[[], Run]], times: int, seed: int
) -> dict[str, list[Run]]:
    """Run each program once a round, in an order drawn anew for each round.

    The first round is not counted: it fills the caches of the disk.
    """
    chance = random.Random(seed)
    names = list(programs)
    runs: dict[str, list[Run]] = {name: [] for name in names}
    for number in range(times + 1):
        chance.shuffle(names)
        for name in names:
            run = programs[name]()
            if number:
                runs[name].append(run)
        if sys.stderr.isatty():
            print(f"\rround {number} of {times} ", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)
    return runs


# --- figures ----------------------------------------------------------------------------------


def report(runs: Mapping[str, Sequence[Run]], base: str, seed: int) -> None:
    """Print the medians, and how each program compares with `base`, run by run."""
    width = max(len(name) for name in runs)
    painted = any(run.text for each in runs.values() for run in each)
    columns: dict[str, Callable[[Run], float]] = {"until its end": lambda run: run.seconds}
    if painted:
        columns = {"its text drawn": lambda run: run.text, "all drawn": lambda run: run.seconds}
    columns["on a processor"] = lambda run: run.processor
    print(f"\nMilliseconds: median (quartiles)\n{'':{width}}" + _row(columns))
    for name, each in runs.items():
        print(f"{name:{width}}" + _row(spread(map(of, each)) for of in columns.values()))
    print(f"\nTimes {base}: median of paired runs (95 % interval)\n{'':{width}}" + _row(columns))
    for name, each in runs.items():
        if name != base:
            pairs = list(zip(each, runs[base], strict=True))
            ratios = ([of(one) / of(other) for one, other in pairs] for of in columns.values())
            print(f"{name:{width}}" + _row(with_interval(ratio, seed) for ratio in ratios))
    if painted:
        print("\nBytes drawn after that:", end=" ")
        late = ((name, statistics.median(run.late for run in each)) for name, each in runs.items())
        print(", ".join(f"{name} {count:.0f}" for name, count in late))


def hold(
    runs: Mapping[str, Sequence[Run]],
    base: str,
    bars: Mapping[str, float],
    of: Callable[[Run], float] = lambda run: run.seconds,
    title: str = "Bars",
) -> None:
    """Print of programs that have a bar, in times of `base`, whether they are within it.

    Args:
        runs: the runs of each program.
        base: the program to compare with.
        bars: how many times `base` each of the others may take.
        of: what is compared of a run.
        title: what is printed above.
    """
    print(f"\n{title}")
    for name, bar in bars.items():
        pairs = zip(runs[name], runs[base], strict=True)
        times = statistics.median(of(one) / of(other) for one, other in pairs)
        said = "within" if times <= bar else "NOT within"
        print(f"{name}: {times:.3f} times {base}, {said} its bar of {bar:g}")


def _row(cells: Iterable[str]) -> str:
    return "".join(f"   {cell:>24}" for cell in cells)


def spread(seconds: Iterable[float]) -> str:
    """Return the median with its quartiles, in milliseconds."""
    low, middle, high = (each * 1e3 for each in statistics.quantiles(seconds, n=4))
    return f"{middle:.1f} ({low:.1f} to {high:.1f})"


def with_interval(ratios: Sequence[float], seed: int) -> str:
    """Return the median with its bootstrap interval."""
    chance = random.Random(seed)
    medians = sorted(
        statistics.median(chance.choices(ratios, k=len(ratios))) for _ in range(_RESAMPLES)
    )
    low, high = medians[_RESAMPLES // 40], medians[-_RESAMPLES // 40]
    return f"{statistics.median(ratios):.3f} ({low:.3f} to {high:.3f})"


def fresh(folder: Path, model: Path | None = None) -> Path:
    """Empty a folder, and fill it with what is in `model` if one is given."""
    shutil.rmtree(folder, ignore_errors=True)
    if model:
        shutil.copytree(model, folder)
    return folder
