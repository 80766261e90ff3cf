package dev.frontier.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.local.dist.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyAuditTest {
  private static final Path EXAMPLES = Checkout.root().resolve("contracts/audit/v1/examples");
  private static final String HEAD =
      "1407d0b44671103c115943dbc9cd31f2c7ed326b07b60e8aa9c48092b21322f4";

  private final List<String> out = new ArrayList<>();
  private final List<String> err = new ArrayList<>();

  @Test
  void saysThatAnExportIsWholeAndWhatItsHeadIs() {
    int exit = run(example("whole.ndjson"));

    assertThat(exit).isZero();
    assertThat(out)
        .first()
        .asString()
        .endsWith("8 entries, 1 to 8: none was changed, removed or reordered");
    assertThat(out).last().asString().contains(HEAD, "--head HASH");
  }

  @Test
  void saysThatAKeptHeadIsInIt() {
    int exit = run(example("whole.ndjson"), "--head", HEAD);

    assertThat(exit).isZero();
    assertThat(out).last().isEqualTo("the head you keep is among them");
  }

  @Test
  void namesWhatWasDoneAndToWhich() {
    int exit = run(example("removed-middle.ndjson"));

    assertThat(exit).isEqualTo(1);
    assertThat(out).contains("  entries 4 to 5 are missing: they were removed");
  }

  @Test
  void namesTheEndThatWasRemoved() {
    int exit = run(example("removed-last-hidden.ndjson"), "--head", HEAD);

    assertThat(exit).isEqualTo(1);
    assertThat(out).last().asString().contains("entry 7", "the end was removed");
  }

  @Test
  void checksAPart() {
    int exit = run("--from", "3", example("part.ndjson"));

    assertThat(exit).isZero();
  }

  @Test
  void countsWhatItDoesNotShow() {
    int exit = run(Checkout.root().resolve("pom.xml").toString());

    assertThat(exit).isEqualTo(1);
    assertThat(out).hasSize(22);
    assertThat(out).last().asString().matches("  and [0-9,]+ more");
  }

  @Test
  void cannotTellOfAFileThatIsNotThere() {
    int exit = run(example("nowhere.ndjson"));

    assertThat(exit).isEqualTo(2);
    assertThat(err).singleElement().asString().contains("nowhere.ndjson", "To mend it");
    assertThat(out).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a --head",
        "a --head 12",
        "a --from 0",
        "a --from x",
        "a --other",
        "--head"
      })
  void saysHowItIsCalled(String arguments) {
    int exit = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

    assertThat(exit).isEqualTo(2);
    assertThat(err).singleElement().asString().contains("verify-audit FILE");
  }

  private int run(String... arguments) {
    return new VerifyAudit(out::add, err::add).run(List.of(arguments));
  }

  private static String example(String name) {
    return EXAMPLES.resolve(name).toString();
  }
}
