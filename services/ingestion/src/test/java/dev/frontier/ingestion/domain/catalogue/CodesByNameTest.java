package dev.frontier.ingestion.domain.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodesByNameTest {
  @Test
  void knowsACodeByEitherName() {
    CodesByName names = CodesByName.of(List.of(region("CN-GX", "广西", "Guangxi")));

    List<Optional<String>> found = List.of(names.code("广西"), names.code("Guangxi"));

    assertEquals(List.of(Optional.of("CN-GX"), Optional.of("CN-GX")), found);
  }

  @Test
  void knowsNoneOfSeveralCodesByTheNameThatTheyShare() {
    CodesByName names =
        CodesByName.of(
            List.of(
                region("CN-A", "朝阳", "Chaoyang"),
                region("CN-B", "朝阳", "Chaoyang of Liaoning"),
                region("CN-C", "朝阳", null)));

    List<Optional<String>> found =
        List.of(names.code("朝阳"), names.code("Chaoyang"), names.code(null));

    assertEquals(List.of(Optional.empty(), Optional.of("CN-A"), Optional.empty()), found);
  }

  @Test
  void knowsACodeWhoseNamesAreTheSame() {
    CodesByName names = CodesByName.of(List.of(region("CN-A", "GDP", "GDP")));

    Optional<String> found = names.code("GDP");

    assertEquals(Optional.of("CN-A"), found);
  }

  private static CatalogueEntry.Region region(String code, String nameZh, String nameEn) {
    return new CatalogueEntry.Region(code, RegionKind.PREFECTURE, nameZh, nameEn);
  }
}
