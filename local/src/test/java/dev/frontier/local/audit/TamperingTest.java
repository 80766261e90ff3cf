package dev.frontier.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every chain: one thing done to it, and it is whole no more. */
class TamperingTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An export in lines, the last of them with the head. */
  record Export(List<String> lines, String head) {
    int entries() {
      return lines.size() - 1;
    }

    List<String> copy() {
      return new ArrayList<>(lines);
    }
  }

  @Property(tries = 100)
  void isWholeAsItWasWritten(@ForAll("exports") Export export) {
    assertThat(check(export.lines(), export.head()).findings()).isEmpty();
  }

  @Property(tries = 500)
  void isWholeNoMoreWithAnyCharacterChanged(
      @ForAll("exports") Export export, @ForAll int place, @ForAll char other) throws Exception {
    String text = String.join("\n", export.lines());
    int at = Math.floorMod(place, text.length());
    String changed = text.substring(0, at) + other + text.substring(at + 1);
    Assume.that(!saysTheSame(text, changed));

    Verdict verdict = check(List.of(changed.split("\n", -1)), null);

    assertThat(verdict.whole()).isFalse();
  }

  @Property(tries = 200)
  void namesTheEntryWhoseContentWasChanged(
      @ForAll("exports") Export export, @ForAll int which, @ForAll("facts") Map<String, String> now)
      throws Exception {
    int at = Math.floorMod(which, export.entries());
    ObjectNode entry = (ObjectNode) JSON.readTree(export.lines().get(at));
    ObjectNode facts = JSON.valueToTree(now);
    Assume.that(!facts.equals(entry.get("after")));
    entry.set("after", facts);
    List<String> lines = export.copy();
    lines.set(at, entry.toString());

    Verdict verdict = check(lines, null);

    assertThat(verdict.findings())
        .extracting(Finding::kind, Finding::seq)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Kind.CHANGED, at + 1L));
  }

  @Property(tries = 200)
  void namesWhereAnEntryWithANewHashNoLongerFits(
      @ForAll("exports") Export export, @ForAll int which) throws Exception {
    Assume.that(export.entries() > 1);
    int at = Math.floorMod(which, export.entries() - 1);
    ObjectNode entry = (ObjectNode) JSON.readTree(export.lines().get(at));
    entry.put("reason", entry.get("reason").asText() + "!");
    entry.put("hash", CanonicalForm.hash(entry));
    List<String> lines = export.copy();
    lines.set(at, entry.toString());

    Verdict verdict = check(lines, null);

    assertThat(verdict.findings())
        .extracting(Finding::kind, Finding::seq)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Kind.UNLINKED, at + 2L));
  }

  @Property(tries = 200)
  void namesTheEntryThatWasRemoved(@ForAll("exports") Export export, @ForAll int which) {
    int at = Math.floorMod(which, export.entries());
    List<String> lines = export.copy();
    lines.remove(at);

    Verdict verdict = check(lines, null);

    assertThat(verdict.findings())
        .extracting(Finding::kind, Finding::seq, Finding::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Finding.Kind.MISSING, at + 1L, at + 1L));
  }

  @Property(tries = 200)
  void namesTwoThatChangedPlaces(
      @ForAll("exports") Export export, @ForAll int one, @ForAll int other) {
    int a = Math.floorMod(one, export.entries());
    int b = Math.floorMod(other, export.entries());
    Assume.that(a != b);
    List<String> lines = export.copy();
    Collections.swap(lines, a, b);

    Verdict verdict = check(lines, export.head());

    assertThat(verdict.findings())
        .extracting(Finding::kind)
        .isNotEmpty()
        .containsOnly(Finding.Kind.MISPLACED);
    assertThat(verdict.findings())
        .extracting(Finding::seq)
        .allMatch(seq -> seq >= Math.min(a, b) + 1 && seq <= Math.max(a, b) + 1);
  }

  @Property(tries = 100)
  void missesTheEndOnlyAgainstAKeptHead(@ForAll("exports") Export export, @ForAll int which)
      throws Exception {
    Assume.that(export.entries() > 1);
    int kept = 1 + Math.floorMod(which, export.entries() - 1);
    List<String> lines = new ArrayList<>(export.lines().subList(0, kept));
    ObjectNode last = (ObjectNode) JSON.readTree(lines.get(kept - 1));
    lines.add(trailer(kept, last.get("hash").textValue(), last.get("at").textValue()));

    Verdict alone = check(lines, null);
    Verdict compared = check(lines, export.head());

    assertThat(alone.whole()).isTrue();
    assertThat(compared.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.HEADLESS);
  }

  @Provide
  Arbitrary<Export> exports() {
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(12).filter(TamperingTest::isText);
    return Combinators.combine(facts(), texts)
        .as(TamperingTest::entry)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(TamperingTest::chain);
  }

  @Provide
  Arbitrary<Map<String, String>> facts() {
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(8).filter(TamperingTest::isText);
    return Arbitraries.maps(texts, texts).ofMaxSize(3);
  }

  private static ObjectNode entry(Map<String, String> after, String reason) {
    ObjectNode entry = JSON.createObjectNode();
    entry.put("v", 1).put("at", "2026-03-01T00:00:00Z").put("action", "test.change");
    entry.putObject("actor").put("id", "1").put("name", "somebody");
    entry.putObject("subject").put("kind", "test").put("id", "1");
    entry.put("region", "CN-GX").putNull("before");
    entry.set("after", JSON.valueToTree(after));
    return entry.put("reason", reason);
  }

  private static Export chain(List<ObjectNode> entries) {
    try {
      List<String> lines = new ArrayList<>();
      String previous = "0".repeat(64);
      for (ObjectNode template : entries) {
        ObjectNode entry = template.deepCopy();
        entry.put("seq", lines.size() + 1).put("previous", previous);
        previous = CanonicalForm.hash(entry);
        entry.put("hash", previous);
        lines.add(CanonicalForm.write(entry));
      }
      lines.add(trailer(entries.size(), previous, "2026-03-01T00:00:00Z"));
      return new Export(List.copyOf(lines), previous);
    } catch (CanonicalForm.NotCanonical impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String trailer(long to, String hash, String at) {
    return "{\"v\":1,\"from\":1,\"to\":%1$d,\"head\":{\"seq\":%1$d,\"hash\":\"%2$s\",\"at\":\"%3$s\"}}"
        .formatted(to, hash, at);
  }

  private static Verdict check(List<String> lines, String head) {
    try (BufferedReader text = new BufferedReader(new StringReader(String.join("\n", lines)))) {
      return Chain.check(text, 1, head);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Another way to write the same values, such as a capital in an escape, is no change. */
  private static boolean saysTheSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    try {
      List<Object> values = new ArrayList<>();
      List<Object> others = new ArrayList<>();
      for (String line : one.split("\n", -1)) {
        values.add(JSON.readTree(line));
      }
      for (String line : other.split("\n", -1)) {
        others.add(JSON.readTree(line));
      }
      return values.equals(others);
    } catch (JsonProcessingException broken) {
      return false;
    }
  }

  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }
}
