package dev.frontier.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.local.dist.Checkout;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Paper paper = new Paper(Checkout.root().resolve("data/paper"));

  @Test
  @DisplayName("nine offices file 189 figures, of which four are missing and say so")
  void provinceFilings() {
    // Given the paper's tables 1 to 4

    // When
    List<Filing> filings = paper.provinceFilings();

    // Then
    List<Filing.Row> rows = filings.stream().flatMap(filing -> filing.rows().stream()).toList();
    assertThat(filings).hasSize(9);
    assertThat(rows).hasSize(189);
    assertThat(rows).filteredOn(row -> row.value() == null).hasSize(4);
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.status()).isEqualTo(row.value() == null ? "O" : "A"));
    assertThat(filings.stream().mapToLong(Filing::figures).sum()).isEqualTo(185);
  }

  @Test
  @DisplayName("the register gets an entry for each facility, under a code of its own")
  void facilities() throws IOException {
    // Given the paper's count of facilities

    // When
    List<Paper.Entry> facilities = paper.facilities();

    // Then
    assertThat(facilities).hasSize(29);
    assertThat(facilities).extracting(Paper.Entry::code).doesNotHaveDuplicates();
    JsonNode body = JSON.readTree(facilities.get(13).body());
    assertThat(body.path("kind").asText()).isEqualTo("BORDER_ECONOMIC_ZONE");
    assertThat(body.path("region").asText()).isEqualTo("BORDER9");
    assertThat(body.path("count").asInt()).isEqualTo(17);
    assertThat(body.path("reason").asText()).isNotBlank();
  }

  @Test
  @DisplayName("a figure is filed with the digits that are printed")
  void digits() throws IOException {
    // Given
    Filing liaoning =
        paper.provinceFilings().stream()
            .filter(filing -> filing.region().equals("CN-LN"))
            .findFirst()
            .orElseThrow();

    // When
    JsonNode body = JSON.readTree(liaoning.body("PAPER"));

    // Then
    JsonNode first = body.path("rows").path(0);
    assertThat(first.path("region").asText()).isEqualTo("CN-LN");
    assertThat(first.path("indicator").asText()).isEqualTo("TRADE_TOTAL");
    assertThat(first.path("period").asText()).isEqualTo("2017");
    assertThat(first.path("value").isTextual()).isTrue();
    assertThat(first.path("value").asText()).isEqualTo("995.95");
    assertThat(first.path("obs_status").asText()).isEqualTo("A");
  }

  @Test
  @DisplayName("a missing figure is filed as missing and not as zero")
  void missing() throws IOException {
    // Given
    Filing tibet =
        paper.provinceFilings().stream()
            .filter(filing -> filing.region().equals("CN-XZ"))
            .findFirst()
            .orElseThrow();

    // When
    JsonNode rows = JSON.readTree(tibet.body("PAPER")).path("rows");

    // Then
    assertThat(rows)
        .filteredOn(row -> row.path("indicator").asText().equals("FDI_UTILISED"))
        .filteredOn(row -> List.of("2017", "2018").contains(row.path("period").asText()))
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.path("value").isNull()).isTrue();
              assertThat(row.path("obs_status").asText()).isEqualTo("O");
            });
  }

  @Test
  @DisplayName("the nation's totals are filed as printed, one for each printed year")
  void national() {
    // Given the paper's totals

    // When
    Filing national = paper.nationalFiling();

    // Then
    assertThat(national.region()).isEqualTo("CN");
    assertThat(national.rows()).isNotEmpty().allSatisfy(r -> assertThat(r.value()).isNotNull());
    assertThat(national.rows())
        .contains(new Filing.Row("TRADE_TOTAL", "2017", "41071.38"))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("the same figures have the same key, other figures another")
  void idempotencyKey() {
    // Given
    Filing filing = new Filing("CN-GX", List.of(new Filing.Row("TRADE_TOTAL", "2017", "1.0")));

    // When
    String key = filing.idempotencyKey("PAPER");

    // Then
    assertThat(key)
        .startsWith("paper-CN-GX-")
        .isEqualTo(
            new Filing("CN-GX", List.of(new Filing.Row("TRADE_TOTAL", "2017", "1.0")))
                .idempotencyKey("PAPER"))
        .isNotEqualTo(
            new Filing("CN-GX", List.of(new Filing.Row("TRADE_TOTAL", "2017", "1.1")))
                .idempotencyKey("PAPER"));
  }

  @Test
  @DisplayName("the nine provinces are put before the aggregate that adds them up")
  void regions() throws IOException {
    // Given the code list

    // When
    List<Paper.Entry> regions = paper.regions();

    // Then
    JsonNode last = JSON.readTree(regions.get(regions.size() - 1).body());
    assertThat(last.path("code").asText()).isEqualTo("BORDER9");
    assertThat(last.path("members")).hasSize(9);
    assertThat(last.path("gb2260").isNull()).isTrue();
  }

  @Test
  @DisplayName("nobody approves or publishes what is their own")
  void fourEyes() {
    // Given
    Office office = Office.ofProvince("CN-GX");

    // When
    Office national = Office.national();

    // Then
    assertThat(List.of(office.author(), office.approver(), office.publisher()))
        .containsExactly("officer-gx", "approver-gx", "statistician-a")
        .doesNotHaveDuplicates();
    assertThat(national.approver()).isNotEqualTo(national.author());
    assertThat(national.publisher()).isNotEqualTo(national.author());
  }

  @Test
  @DisplayName("42 printed totals and shares of the nine and seven growths are reported, not filed")
  void reported() throws IOException {
    // Given the paper's published totals and growths

    // When
    List<Paper.Entry> reported = new Assertions(paper.directory()).reported();

    // Then
    assertThat(reported).hasSize(49);
    assertThat(reported).extracting(Paper.Entry::code).doesNotHaveDuplicates();
    Paper.Entry total = reported.get(0);
    assertThat(total.code()).isEqualTo("TRADE_TOTAL/BORDER9/2017/level");
    assertThat(JSON.readTree(total.body()).path("value").asText()).isEqualTo("2585.51");
  }

  @Test
  @DisplayName("every claim has an id of its own, both languages and the figure as printed")
  void claims() throws IOException {
    // Given the paper's claims

    // When
    List<Paper.Entry> claims = new Assertions(paper.directory()).claims();

    // Then
    assertThat(claims).hasSizeGreaterThan(100);
    assertThat(claims).extracting(Paper.Entry::code).doesNotHaveDuplicates();
    for (Paper.Entry claim : claims) {
      JsonNode body = JSON.readTree(claim.body());
      assertThat(body.path("textZh").asText()).isNotBlank();
      assertThat(body.path("textEn").asText()).isNotBlank();
      JsonNode figure = body.path("content").path("figure");
      assertThat(figure.isMissingNode() || figure.isTextual()).as(claim.code()).isTrue();
    }
  }
}
