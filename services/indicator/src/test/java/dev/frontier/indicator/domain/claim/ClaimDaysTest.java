package dev.frontier.indicator.domain.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityDays;
import dev.frontier.indicator.domain.facility.FacilityKind;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimDaysTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final Catalogue CATALOGUE =
      Figures.CATALOGUE
          .with(Figures.division("CN-110100", RegionKind.PREFECTURE, "CN-A"))
          .with(Figures.province("CN-Z"));
  private static final Content EXPOS = content("facilities", "CN-A");

  @Test
  void itIsTheFirstDayOfWhatIsToBegin() {
    assertEquals(Optional.of(TODAY.plusDays(3)), next(version("CN-A", TODAY.plusDays(3), null)));
  }

  @Test
  void itIsTheDayAfterTheLastOfWhatIsThere() {
    assertEquals(Optional.of(TODAY.plusDays(1)), next(version("CN-A", TODAY.minusDays(9), TODAY)));
  }

  @Test
  void ofSeveralItIsTheSoonest() {
    assertEquals(
        Optional.of(TODAY.plusDays(2)),
        next(
            version("CN-A", TODAY.plusDays(5), null),
            version("CN-110100", null, TODAY.plusDays(1)),
            version("CN-A", TODAY.plusDays(4), TODAY.plusDays(4))));
  }

  @Test
  void whatTodayChangedIsPast() {
    assertEquals(
        Optional.empty(),
        next(version("CN-A", TODAY, null), version("CN-A", null, TODAY.minusDays(1))));
  }

  @Test
  void elsewhereAndOfOtherKindsAndStruckAndOfEarlierVersionsNothingCounts() {
    LocalDate soon = TODAY.plusDays(1);
    Instant known = FacilityDays.start(TODAY.minusDays(1));
    assertEquals(
        Optional.empty(),
        next(
            version("CN-Z", soon, null),
            version(FacilityKind.RAIL_PORT, "CN-A", soon, null, known, null, false),
            version(FacilityKind.EXPO, "CN-A", soon, null, known, null, true),
            version(
                FacilityKind.EXPO, "CN-A", soon, null, known, FacilityDays.start(TODAY), false)));
  }

  @Test
  void everyReadingOfASentenceCounts() {
    Content readings =
        new ReadingsClaim(List.of(content("facilities", "CN-Z"), content("facilities", "CN-A")));

    Optional<LocalDate> next =
        ClaimDays.next(
            readings, CATALOGUE, List.of(version("CN-A", TODAY.plusDays(1), null)), TODAY);

    assertEquals(Optional.of(TODAY.plusDays(1)), next);
  }

  @Test
  void whatCountsNoFacilityHasNoDay() {
    Content growth =
        read(
            Map.of(
                "type",
                "level",
                "indicator",
                "TRADE",
                "region",
                "CN-A",
                "period",
                "2018",
                "relation",
                "equals",
                "figure",
                "1"));

    Optional<LocalDate> next =
        ClaimDays.next(growth, CATALOGUE, List.of(version("CN-A", TODAY.plusDays(1), null)), TODAY);

    assertEquals(Optional.empty(), next);
  }

  @Test
  void theDaysThatPassedAreThoseThatWereForeseenWhenTheyCame() {
    Instant entered = FacilityDays.start(TODAY.minusDays(5)).plusSeconds(1);
    Instant corrected = FacilityDays.start(TODAY.minusDays(1)).plusSeconds(1);

    SortedSet<LocalDate> passed =
        ClaimDays.passed(
            EXPOS,
            List.of(
                // Began before it was entered, and ended while it was known so.
                version(
                    FacilityKind.EXPO,
                    "CN-Z",
                    TODAY.minusDays(5),
                    TODAY.minusDays(4),
                    entered,
                    corrected,
                    false),
                // Its end was entered after it had come.
                version(
                    FacilityKind.EXPO, "CN-A", null, TODAY.minusDays(3), corrected, null, false),
                version("CN-A", TODAY, null),
                version("CN-A", TODAY.plusDays(1), null)),
            TODAY.minusDays(9),
            TODAY);

    assertEquals(new TreeSet<>(List.of(TODAY.minusDays(3), TODAY)), passed);
  }

  @Test
  void aDayBeginsInBeijing() {
    Instant midnight = Instant.parse("2026-03-09T16:00:00Z");

    List<LocalDate> days =
        Stream.of(midnight.minusMillis(1), midnight).map(FacilityDays::at).toList();

    assertEquals(List.of(TODAY.minusDays(1), TODAY), days);
    assertEquals(midnight, FacilityDays.start(TODAY));
  }

  private static Optional<LocalDate> next(FacilityVersion... register) {
    return ClaimDays.next(EXPOS, CATALOGUE, List.of(register), TODAY);
  }

  private static Content content(String type, String region) {
    return read(
        Map.of(
            "type",
            type,
            "kinds",
            List.of("EXPO"),
            "region",
            region,
            "relation",
            "equals",
            "figure",
            "1"));
  }

  private static Content read(Map<String, Object> fields) {
    return ((ContentForm.Result.Read) ContentForm.read(fields)).content();
  }

  private static FacilityVersion version(String region, LocalDate from, LocalDate to) {
    return version(FacilityKind.EXPO, region, from, to, Instant.EPOCH, null, false);
  }

  private static FacilityVersion version(
      FacilityKind kind,
      String region,
      LocalDate from,
      LocalDate to,
      Instant knownFrom,
      Instant knownTo,
      boolean struck) {
    return new FacilityVersion(
        new Facility("F", kind, "名", "Name", region, 1, from, to),
        1,
        struck,
        "for a test",
        knownFrom,
        knownTo);
  }
}
