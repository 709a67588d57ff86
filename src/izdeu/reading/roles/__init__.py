"""The grammar of roles: who does what to whom is told by endings and particles (Russian, Kazakh, Uyghur, Chinese)."""
