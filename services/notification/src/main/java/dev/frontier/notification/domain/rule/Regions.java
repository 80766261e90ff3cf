package dev.frontier.notification.domain.rule;

import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.catalogue.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Of which regions a rule speaks; each region is judged on its own. */
public sealed interface Regions {
  /** In place of a code: whichever region. */
  String ANY = "*";

  /** Before the code of a group, where the key of its members stands. */
  String MEMBERS_OF = "of:";

  /** One region, be it a province, the country or an aggregate. */
  record One(String code) implements Regions {
    /** Refuses an absent code. */
    public One {
      Objects.requireNonNull(code, "code");
    }
  }

  /**
   * Some regions.
   *
   * @param codes two or more, each once
   */
  record Several(List<String> codes) implements Regions {
    /** Copies the list. */
    public Several {
      codes = List.copyOf(codes);
    }
  }

  /** Whichever region figures come for. */
  record Any() implements Regions {}

  /**
   * Each member of a group, as the catalogue has it at the time.
   *
   * @param group code of an aggregate, e.g. BORDER9
   */
  record EachOf(String group) implements Regions {
    /** Refuses an absent code. */
    public EachOf {
      Objects.requireNonNull(group, "group");
    }
  }

  /** The keys under which a rule of these regions is found; see {@link #keysOf}. */
  default List<String> keys() {
    if (this instanceof One one) {
      return List.of(one.code());
    }
    if (this instanceof Several several) {
      return several.codes();
    }
    return this instanceof EachOf each ? List.of(MEMBERS_OF + each.group()) : List.of(ANY);
  }

  /** The keys that a region answers to: its own, everybody's, and those of its groups. */
  static List<String> keysOf(String region, Groups groups) {
    List<String> keys = new ArrayList<>(List.of(region, ANY));
    groups.of(region).forEach(group -> keys.add(MEMBERS_OF + group));
    return keys;
  }

  /** Whether a region is one of these. */
  default boolean cover(String region, Groups groups) {
    return keysOf(region, groups).stream().anyMatch(keys()::contains);
  }

  /** The codes that stand in the rule, to be looked up. */
  default List<String> codes() {
    if (this instanceof EachOf each) {
      return List.of(each.group());
    }
    return this instanceof Any ? List.of() : keys();
  }

  /** The regions in words, as they stand in a sentence. */
  default String words(Names names, Language language) {
    boolean zh = language == Language.ZH_CN;
    if (this instanceof Any) {
      return zh ? "任一地区" : "any region";
    }
    if (this instanceof EachOf each) {
      String group = names.region(each.group(), language);
      return zh ? group + "中的每一个" : "each of the " + names.within(group);
    }
    String all =
        codes().stream()
            .map(code -> names.region(code, language))
            .collect(Collectors.joining(zh ? "、" : ", "));
    if (this instanceof One) {
      return all;
    }
    return zh ? all + "中的任何一个" : "any of " + all;
  }
}
