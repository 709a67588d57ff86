"""Chinese: whose words a report passes on, whom 其 means, sheets over somebody's own telling."""

from izdeu.reading import read


def said(text: str) -> set[tuple[str, str, str | None]]:
    """Kind, person and teller of each claim but ties."""
    return {
        (one.kind.value, one.person.label, one.told_by.label if one.told_by else None)
        for one in read(text, "zh", "2020-05-01")
        if one.kind.value != "tie"
    }


def test_its_person_is_who_something_befell() -> None:
    found = said("玛依拉说，丈夫努尔兰是从口岸被带走的。2018年12月，法院判处其有期徒刑九年。")
    assert {(kind, person) for kind, person, _ in found} == {("detained", "努尔兰"), ("sentenced", "努尔兰")}


def test_unmarked_speech_after_a_colon() -> None:
    text = "教师努尔兰·假名的妻子古丽娜接到了电话。\n古丽娜说：我丈夫2018年1月被抓。\n她要求见他。"
    assert ("detained", "努尔兰·假名", "古丽娜") in said(text)


def test_a_neighbour_tells_it_of_another() -> None:
    assert said("努尔兰·假名的邻居说，他去年被抓走了。") == {("detained", "努尔兰·假名", "neighbour of 努尔兰·假名")}


def test_a_sheet_over_a_telling_names_who_tells_and_of_whom() -> None:
    text = "作证人：巴哈尔古丽·假名\n与被捕者关系：女儿\n被捕者：托合塔尔·假名\n\n我父亲2018年4月被公安带走。"
    assert ("detained", "托合塔尔·假名", "巴哈尔古丽·假名") in said(text)


def test_bare_ties_of_a_sheet_are_of_its_person() -> None:
    text = "姓名：努尔兰·假名\n性别：男\n被捕时间：2017年4月\n案情：大儿子2018年被学校开除。\n证人：努尔兰的弟弟"
    harmed = [one for one in read(text, "zh", None) if one.kind.value == "family_harm"]
    assert [one.person.of for one in harmed] == ["t1/努尔兰-假名"]


def test_a_quotation_after_a_name_and_a_colon_is_no_turn_of_an_interview() -> None:
    text = (
        "现居德国的古丽娜·假名（Gulina）向本台证实，她的弟弟努尔兰已被判刑。\n\n古丽娜：“我弟弟2017年7月被抓。”\n\n"
        "记者：您怎么知道的？\n\n古丽娜：“老乡告诉我的。”\n\n她还说，父亲2018年被关进再教育营。"
    )
    found = {(kind, teller) for kind, _, teller in said(text)}
    assert {("detained", "古丽娜·假名"), ("held_in_camp", "古丽娜·假名")} <= found


def test_a_teller_who_acted_may_be_punished_for_it() -> None:
    assert ("detained", "the teller", "the teller") in said("我发了一个视频，拘留十天。")
    assert not [kind for kind, _, _ in said("我去问了好几次，判了十年。") if kind == "sentenced"]


def test_a_sex_said_after_a_name() -> None:
    text = "买买提·假名的女儿被抓。\n再娜普·假名，女，33岁，护士。她的丈夫告诉本台：“她2018年8月被带走。”"
    assert ("detained", "再娜普·假名", "husband of 再娜普·假名") in said(text)


def test_a_date_after_a_colon_is_of_what_follows() -> None:
    dates = {
        one.kind.value: one.when.edtf
        for one in read("据其妻子讲述：2017年9月，努尔兰·假名在口岸被带走。", "zh", "2020-05-01")
    }
    assert dates["detained"] == "2017-09"


def test_a_formal_letter_in_traditional_characters_is_told() -> None:
    text = (
        "敬啟者：\n\n本人玉山江·範例，現居慕尼黑。胞兄阿卜力克木·範例於二〇一七年五月被捕。\n\n"
        "舍妹轉告，兄已遭法院論處十九年。\n\n玉山江·範例 謹啟"
    )
    assert ("sentenced", "阿卜力克木·範例", "玉山江·範例") in said(text)


def test_what_happens_if_it_is_done_once_more_has_not_happened() -> None:
    found = said("我叫古丽娜·假名。警察吓唬我妻子，说再往外打电话就把她也抓起来。")
    assert "detained" not in {kind for kind, _, _ in found}


def test_an_office_somebody_has_to_do_with_is_not_them() -> None:
    found = said("我叫古丽娜·假名。我儿子2018年被抓。他所在的单位打电话要我回去。")
    assert "contact" not in {kind for kind, _, _ in found}


def test_he_himself_is_whoever_tells_it() -> None:
    found = said("古丽娜·假名说，父亲2018年被抓。据表哥帕尔哈提透露，他自己也曾被关押九个月。")
    assert ("detained", "帕尔哈提", "帕尔哈提") in found


def test_the_last_character_of_a_name_before_a_dot() -> None:
    assert said("牧民托合塔森·假名2018年被抓。") >= {("detained", "托合塔森·假名", None)}


def test_an_answer_that_names_nobody_is_of_whom_was_asked() -> None:
    text = (
        "问：您叫什么名字？\n\n答：古丽娜·假名。\n\n问：您丈夫呢？\n\n答：他2018年被抓，判了十年。\n\n"
        "问：您自己有没有被关过？\n\n答：关了二十三天。"
    )
    assert ("detained", "古丽娜·假名", "古丽娜·假名") in said(text)


def test_what_one_must_go_and_do() -> None:
    assert "restricted" in {kind for kind, _, _ in said("努尔兰·假名2018年获释。他每天早上还得去村委会升旗。")}
