package dev.frontier.indicator.adapter.out.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.catalogue.RegionKind;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityKind;
import dev.frontier.indicator.domain.facility.FacilityVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegisteredFacilitiesTest {

  private static final List<Facility> KNOWN =
      List.of(
          facility(FacilityKind.EXPO, "CN-A", 1),
          facility(FacilityKind.EXPO, "CN-B", 1),
          facility(FacilityKind.RAIL_PORT, "GROUP", 11),
          facility(FacilityKind.ROAD_PORT, "CN-110100", 2),
          facility(FacilityKind.ROAD_PORT, "CN-110101", 3),
          facility(FacilityKind.ROAD_PORT, "CN-Z", 5));
  private static final Catalogue CATALOGUE =
      Figures.CATALOGUE
          .with(Figures.province("CN-Z"))
          .with(Figures.division("CN-110100", RegionKind.PREFECTURE, "CN-A"))
          .with(Figures.division("CN-110101", RegionKind.COUNTY, "CN-110100"));
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Test
  void aGroupHasWhatItsMembersHaveAndWhatIsCountedOverIt() {
    assertEquals(Optional.of(2), count("EXPO", Figures.GROUP));
    assertEquals(Optional.of(11), count("RAIL_PORT", Figures.GROUP));
    assertEquals(Optional.of(1), count("EXPO", Figures.province("CN-A")));
    assertEquals(Optional.of(0), count("EXPO", Figures.province("CN-C")));
  }

  @Test
  void ofAKindThatNobodyRegisteredNothingIsSaid() {
    assertEquals(Optional.empty(), count("PIPELINE", Figures.GROUP));
  }

  @Test
  void whatLiesInADivisionLiesInAllThatIsAboveIt() {
    assertEquals(Optional.of(5), count("ROAD_PORT", Figures.province("CN-A")));
    assertEquals(Optional.of(5), count("ROAD_PORT", Figures.GROUP));
    assertEquals(Optional.of(10), count("ROAD_PORT", Figures.NATION));
    assertEquals(Optional.of(11), count("RAIL_PORT", Figures.NATION));
  }

  @Test
  void onlyWhatThereIsOnTheDayCounts() {
    List<Facility> known =
        List.of(new Facility("F", FacilityKind.EXPO, "名", "Name", "CN-A", 1, DAY, DAY.plusDays(1)));

    List<Optional<Integer>> counts =
        IntStream.rangeClosed(-1, 2)
            .mapToObj(
                it ->
                    RegisteredFacilities.counted(
                        known, List.of("EXPO"), Set.of("CN-A"), DAY.plusDays(it)))
            .toList();

    assertEquals(List.of(Optional.of(0), Optional.of(1), Optional.of(1), Optional.of(0)), counts);
  }

  @Test
  void itSaysSomethingElseWhenADayComesThatEndsWhatIsThere() {
    Instant entered = Instant.parse("2026-01-01T00:00:00Z");
    FacilityVersion version =
        new FacilityVersion(
            new Facility("F", FacilityKind.EXPO, "名", "Name", "CN-A", 1, null, DAY.plusDays(1)),
            1,
            false,
            "for a test",
            entered,
            null);
    Instant midnight = Instant.parse("2026-01-02T16:00:00Z");

    List<SortedSet<Instant>> changes =
        Stream.of(midnight.minusMillis(1), midnight)
            .map(now -> RegisteredFacilities.changes(List.of(version), now))
            .toList();

    assertEquals(
        List.of(new TreeSet<>(Set.of(entered)), new TreeSet<>(Set.of(entered, midnight))), changes);
  }

  private static Optional<Integer> count(String kind, Region region) {
    return RegisteredFacilities.counted(KNOWN, List.of(kind), CATALOGUE.within(region), DAY);
  }

  private static Facility facility(FacilityKind kind, String region, int count) {
    return new Facility("F" + kind + region, kind, "名", "Name", region, count, null, null);
  }
}
