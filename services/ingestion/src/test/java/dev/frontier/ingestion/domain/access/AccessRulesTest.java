package dev.frontier.ingestion.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.ingestion.domain.access.AccessRules.Right;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {
  @ParameterizedTest
  @CsvSource({
    // role, region asked for (own is CN-GX), see, file, approve, publish
    "PROVINCE_OFFICER,CN-GX,yes,yes,role,role",
    "PROVINCE_OFFICER,CN-YN,region,region,region,region",
    "PROVINCE_OFFICER,CN,region,region,region,region",
    "PROVINCE_APPROVER,CN-GX,yes,role,yes,role",
    "PROVINCE_APPROVER,CN-YN,region,region,region,region",
    "PROVINCE_APPROVER,CN,region,region,region,region",
    "STATISTICIAN,CN-GX,yes,role,role,yes",
    "STATISTICIAN,CN-YN,yes,role,role,yes",
    "STATISTICIAN,CN,yes,yes,yes,yes",
    "ADMIN,CN-GX,role,role,role,role",
    "ADMIN,CN,role,role,role,role"
  })
  void grantsWhatIsNamedAndNothingElse(
      Role role, String region, String see, String file, String approve, String publish) {
    boolean regional = role == Role.PROVINCE_OFFICER || role == Role.PROVINCE_APPROVER;
    Set<String> regions = regional ? Set.of("CN-GX") : Set.of();
    Actor actor = new Actor(new Person("p", "p"), Set.of(role), regions);

    String answers =
        String.join(
            ",",
            answer(actor, Right.SEE, region),
            answer(actor, Right.FILE, region),
            answer(actor, Right.APPROVE, region),
            answer(actor, Right.PUBLISH, region));

    assertEquals(String.join(",", see, file, approve, publish), answers);
  }

  @ParameterizedTest
  @CsvSource({
    "PROVINCE_OFFICER,false",
    "PROVINCE_APPROVER,false",
    "STATISTICIAN,true",
    "ADMIN,true"
  })
  void letsOnlyThoseWithoutAProvinceReadTheTrail(Role role, boolean granted) {
    Actor actor = new Actor(new Person("p", "p"), Set.of(role), Set.of("CN-GX"));

    boolean denied = AccessRules.checkReadsTrail(actor).isPresent();

    assertEquals(granted, !denied);
  }

  @Test
  void deniesSomebodyWithoutARoleEverything() {
    Actor nobody = new Actor(new Person("p", "p"), Set.of(), Set.of("CN-GX"));

    String answer = answer(nobody, Right.SEE, "CN-GX");

    assertEquals("role", answer);
    assertEquals(Optional.of(Set.of()), AccessRules.visibleRegions(nobody));
  }

  @Test
  void doesNotTakeAClaimOnTheNationForAProvince() {
    Actor actor =
        new Actor(new Person("p", "p"), Set.of(Role.PROVINCE_OFFICER), Set.of("CN", "CN-GX"));

    String answer = answer(actor, Right.FILE, "CN");

    assertEquals("role", answer);
  }

  @Test
  void grantsForWhatLiesBelowTheProvinceWhatItGrantsForTheProvince() {
    Actor officer =
        new Actor(
            new Person("p", "p"),
            Set.of(Role.PROVINCE_OFFICER),
            Set.of("CN-GX"),
            Set.of("CN-450100"));

    assertEquals("yes", answer(officer, Right.FILE, "CN-450100"));
    assertEquals("region", answer(officer, Right.FILE, "CN-530100"));
    assertEquals(Optional.of(Set.of("CN-GX", "CN-450100")), AccessRules.visibleRegions(officer));
  }

  private static String answer(Actor actor, Right right, String region) {
    return AccessRules.check(actor, right, region)
        .map(denial -> denial.isForRegion() ? "region" : "role")
        .orElse("yes");
  }
}
