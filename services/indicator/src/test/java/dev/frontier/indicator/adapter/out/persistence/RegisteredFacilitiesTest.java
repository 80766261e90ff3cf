package dev.frontier.indicator.adapter.out.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.facility.Facility;
import dev.frontier.indicator.domain.facility.FacilityKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisteredFacilitiesTest {

  private static final List<Facility> KNOWN =
      List.of(
          facility(FacilityKind.EXPO, "CN-A", 1),
          facility(FacilityKind.EXPO, "CN-B", 1),
          facility(FacilityKind.RAIL_PORT, "GROUP", 11));

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

  private static Optional<Integer> count(String kind, Region region) {
    return RegisteredFacilities.counted(KNOWN, List.of(kind), region);
  }

  private static Facility facility(FacilityKind kind, String region, int count) {
    return new Facility("F" + kind + region, kind, "名", "Name", region, count, null, null);
  }
}
