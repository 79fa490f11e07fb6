"""Chinese that is none, and English that is Chinese: what the pages would show in the wrong place.

Nothing is translated. A Chinese field without Chinese is taken away, so that the page marks the
passage as untranslated; English that is Chinese becomes the Chinese, too.
"""

from __future__ import annotations

from typing import Any

from signpost.importing.draft import EDGES, Fields
from signpost.importing.log import Place
from signpost.l10n import HAN
from signpost.strings import Translator

CLAIMS = ("dead_ends", "workarounds", "detect")
# English that quotes a Chinese word is English.
MOSTLY = 0.3
ENGLISH = Translator("en")


def sort_languages(content: Fields, place: Place) -> None:
    """Put every text of a draft's content where its language belongs."""
    _pair(content, "signature", content, "signature_zh", place, is_message=True)
    _pair(content, "root_cause", content, "root_cause_zh", place)
    if content.get("root_cause") and content.get("root_cause") == content.get("root_cause_zh"):
        place.at("root_cause").note("cause-in-chinese", content["root_cause"])
        content["root_cause"] = ENGLISH("importing.cause_in_chinese")
    for name in CLAIMS:
        for index, claim in enumerate(content.get(name, ())):
            _claim(claim, place.at(name, index), place.at(f"{name}_zh", index))
    for index, version in enumerate(content.get("versions", ())):
        here = place.at("versions", index)
        _pair(version, "behavior_change", version, "behavior_change_zh", here)
    for kind in EDGES:
        for index, edge in enumerate((content.get("transition_graph") or {}).get(kind, ())):
            here = place.at("transition_graph", kind, index)
            _pair(edge, "condition", edge, "condition_zh", here)
            _pair(edge, "distinction", edge, "distinction_zh", here)
    _symptoms(content, place)
    _systems(content, place)


def _claim(claim: Fields, place: Place, place_zh: Place) -> None:
    zh = claim.setdefault("zh", {})
    for name in ("action", "text", "why_fails", "how", "condition", "caution", "expect"):
        _pair(claim, name, zh, name, place, place_zh.at(name))
    if not zh:
        del claim["zh"]


def _pair(
    english: Fields,
    name: str,
    chinese: Fields,
    name_zh: str,
    place: Place,
    place_zh: Place | None = None,
    is_message: bool = False,
) -> None:
    """One text and its Chinese; a message is printed in the language that it is printed in."""
    en, zh = english.get(name), chinese.get(name_zh)
    if not (en or zh):
        return
    here = place_zh or place.at(name_zh)
    if zh and not HAN.search(zh):
        here.note("untranslated" if zh == en else "not-chinese", zh)
        del chinese[name_zh]
        zh = None
    if zh and not en and name not in ("signature", "root_cause"):
        here.note("no-counterpart", zh)
        del chinese[name_zh]
    elif en and not is_message and (zh == en or not zh) and is_chinese(en):
        place.at(name).note("english-is-chinese", en)
        chinese[name_zh] = en


def is_chinese(text: str) -> bool:
    """Whether Chinese characters make up much of the letters of a text."""
    letters = sum(char.isalpha() for char in text)
    return bool(letters) and len(HAN.findall(text)) > MOSTLY * letters


def _symptoms(content: Fields, place: Place) -> None:
    if not content.get("symptoms_zh"):
        return
    good = []
    for index, text in enumerate(content["symptoms_zh"]):
        if HAN.search(text):
            good.append(text)
        else:
            place.at("symptoms_zh", index).note("not-chinese", text)
    content["symptoms_zh"] = good


def _systems(content: Fields, place: Place) -> None:
    english: dict[str, Any] = content.get("os_specific") or {}
    for name, text in list((content.get("os_specific_zh") or {}).items()):
        if not text or (name in english and HAN.search(text)):
            continue
        fault = "not-chinese" if name in english else "no-counterpart"
        fault = "untranslated" if english.get(name) == text else fault
        place.at("os_specific_zh", name).note(fault, text)
        del content["os_specific_zh"][name]
