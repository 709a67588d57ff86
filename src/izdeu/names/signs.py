"""Signs in names that are no letters: those that join, those that part, those that nobody hears."""

HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""Join words of one name, or two names: a form is read both ways. Between Chinese characters they part."""
APOSTROPHES = "'’‘‛ʼʻʽʾʿʹˈ´`′＇ꞌ՚׳\u0674"
"""Stand in a name and are not heard."""
UNSEEN = "\u0640\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Lengthen, join, or turn the writing."""
POINTS = "·•・‧∙．･⋅●◦᛫⸱ꞏ。｡﹒."
"""Part names, Chinese ones above all."""
COMMAS = ',،，、﹐﹑;；؛/／|()（）[]【】«»《》"“”„'
"""Part names as well."""
