"""The policy's words, in Chinese and in English, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A sentence or name in both languages; its text is the Chinese one."""

    zh: str
    en: str

    def __post_init__(self) -> None:
        if not self.zh.strip() or not self.en.strip():
            raise ValueError(f"a Text needs both languages: zh={self.zh!r}, en={self.en!r}")

    def __str__(self) -> str:
        return self.zh

    def of(self, language: str) -> str:
        """The words in a language code such as zh-hans or en."""
        return self.en if language.startswith("en") else self.zh


@dataclass(frozen=True)
class Reading:
    """How an ambiguity of the document was read, for the bureau to confirm; `code` as in the list of readings (R1, R2 …)."""

    code: str
    text: Text
