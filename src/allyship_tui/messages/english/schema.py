"""The words of `allyship schema`."""

WORDS: dict[str, str | tuple[str, str]] = {
    # Translators: {kind} is typed, and {file} is the path of a file within a pack.
    "schema.kind": "{kind}: {file}",
    # Translators: PACK stands for the folder of a pack.
    "schema.how": "To see one: allyship schema KIND. To write them all into a pack, for your "
    "editor: allyship schema --to PACK/schemas",
    "schema.written": "Written: {path}",
    "schema.first-line": "An editor with a TOML language server, such as Taplo or Tombi, completes "
    "and checks a file whose first line names its schema, with an empty line after it. "
    "Where {folder} lies in the folder of the pack, the lines are:",
    # Translators: {line} is what {file} begins with.
    "schema.begins": "{file}: {line}",
    "schema.in-the-way": "{path} was not made by allyship schema. Nothing was written. "
    "Move that file away, or name another folder.",
}
