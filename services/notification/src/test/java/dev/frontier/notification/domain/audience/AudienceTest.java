package dev.frontier.notification.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          province-officer                   | CN-GX       |             | province-officer@CN-GX
          province-approver                  | CN-GX       |             | province-approver@CN-GX
          province-officer                   | CN-GX CN-YN |             | province-officer@CN-GX province-officer@CN-YN
          province-officer province-approver | CN-GX       |             | province-approver@CN-GX province-officer@CN-GX
          province-officer                   |             |             |
          province-officer                   | CN          |             |
          statistician                       |             |             | statistician@CN
          statistician                       | CN-GX       |             | statistician@CN
          admin                              | CN-GX       |             |
          verifier ministry-officer          | CN-GX       |             |
                                             | CN-GX       |             |
          ministry-officer                   |             | PBOC        | ministry-officer@PBOC
          ministry-head                      |             | PBOC        | ministry-head@PBOC
          ministry-officer                   |             |             |
          verifier admin reader              |             | PBOC        |
          statistician                       |             | PBOC        | statistician@CN
          province-officer ministry-head     | CN-GX       | PBOC        | province-officer@CN-GX ministry-head@PBOC
          """)
  void somebodyBelongsToTheAudiencesOfTheirRolesAndPlaces(
      String roles, String regions, String ministries, String audiences) {
    Set<Audience> of = Audience.of(words(roles), words(regions), words(ministries));

    assertThat(of.stream().map(Audience::key))
        .containsExactlyInAnyOrderElementsOf(words(audiences));
  }

  private static Set<String> words(String text) {
    return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
  }
}
