"""What a learner set, and the settings file."""

from typing import TYPE_CHECKING

from allyship_tui.lazy import lazy_names

if TYPE_CHECKING:
    from allyship_tui.study.settings.config import (
        CONFIG_FILE as CONFIG_FILE,
        NARROWEST as NARROWEST,
        Config as Config,
        own_config as own_config,
        read_config as read_config,
    )
    from allyship_tui.study.settings.settings import (
        DARK as DARK,
        HIGH_CONTRAST as HIGH_CONTRAST,
        LIGHT as LIGHT,
        TEXTUAL_THEMES as TEXTUAL_THEMES,
        THEMES as THEMES,
        Given as Given,
        Settings as Settings,
        is_dumb as is_dumb,
        resolve_settings as resolve_settings,
    )
else:
    __getattr__ = lazy_names(
        __name__,
        config="CONFIG_FILE Config NARROWEST own_config read_config",
        settings=(
            "DARK Given HIGH_CONTRAST LIGHT Settings TEXTUAL_THEMES THEMES is_dumb resolve_settings"
        ),
    )
