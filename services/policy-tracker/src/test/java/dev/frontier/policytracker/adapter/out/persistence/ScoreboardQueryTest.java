package dev.frontier.policytracker.adapter.out.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.policytracker.domain.scoreboard.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreboardQueryTest {

  private static final Path BENCH =
      Path.of(
          System.getProperty("frontier.root"),
          "bench/src/main/resources/dev/frontier/bench/scoreboard");

  /** With {@code -Dfrontier.contracts.write=true} the files are brought up to date. */
  @ParameterizedTest
  @CsvSource({
    "MINISTRY, true, ministry.sql",
    "MINISTRY, false, ministry-as-of.sql",
    "PROVINCE, true, province.sql"
  })
  void pgbenchAsksTheVeryStatement(Dimension by, boolean latest, String file) throws IOException {
    String statement = ScoreboardQuery.by(by, latest);
    if (Boolean.getBoolean("frontier.contracts.write")) {
      Files.writeString(BENCH.resolve(file), statement);
    }

    assertEquals(statement, Files.readString(BENCH.resolve(file)));
  }
}
