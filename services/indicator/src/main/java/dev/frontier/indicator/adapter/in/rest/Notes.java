package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.platform.tables.Sheet.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a reader of a workbook of figures must know of them. */
final class Notes {

  private Notes() {}

  /**
   * For figures as of an instant.
   *
   * @param what the question, in Chinese and English
   * @param catalogue says what units are called
   */
  static List<Note> of(
      Note what, Instant asOf, Collection<Indicator> indicators, Catalogue catalogue) {
    List<Note> notes = new ArrayList<>();
    notes.add(what);
    notes.add(new Note("asOf", "截至 " + asOf + " 已知的数据", "As known at " + asOf));
    for (Indicator indicator : indicators) {
      Wording.Both unit = Wording.unit(indicator, catalogue.unitOf(indicator));
      notes.add(
          new Note(
              indicator.code(),
              indicator.nameZh() + "（" + unit.zh() + "）",
              indicator.nameEn() + " (" + unit.en() + ")"));
    }
    codes("OBS_STATUS ", Wording.statuses(), notes);
    codes("withheld: ", Wording.reasons(), notes);
    notes.add(new Note("", "空白表示缺失或不予公布，绝不表示零。", "A blank is missing or withheld, never zero."));
    return notes;
  }

  private static void codes(String prefix, Map<String, Wording.Both> texts, List<Note> notes) {
    texts.forEach((code, text) -> notes.add(new Note(prefix + code, text.zh(), text.en())));
  }
}
