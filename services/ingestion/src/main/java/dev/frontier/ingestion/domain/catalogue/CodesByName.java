package dev.frontier.ingestion.domain.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Codes by the names, Chinese and English, of entries; of those names that are one code's only. */
public final class CodesByName {
  private final Map<String, String> codes;

  private CodesByName(Map<String, String> codes) {
    this.codes = codes;
  }

  /** Of all regions or all indicators that there are. */
  public static CodesByName of(Collection<? extends CatalogueEntry> entries) {
    Map<String, String> codes = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (CatalogueEntry entry : entries) {
      Stream.of(entry.nameZh(), entry.nameEn())
          .flatMap(Stream::ofNullable)
          .forEach(
              name -> {
                String other = codes.putIfAbsent(name, entry.code());
                if (other != null && !other.equals(entry.code())) {
                  shared.add(name);
                }
              });
    }
    codes.keySet().removeAll(shared);
    return new CodesByName(codes);
  }

  /** Empty for what is no name, or one of several codes; {@code name} may be null. */
  public Optional<String> code(String name) {
    return Optional.ofNullable(codes.get(name));
  }
}
