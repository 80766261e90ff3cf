package dev.frontier.local.cli;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.Progress;
import dev.frontier.local.audit.Finding;
import dev.frontier.local.audit.Verdict;
import dev.frontier.local.audit.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./frontier verify-audit}: says whether an export of the audit is as it was written. Needs
 * nothing that runs. Answers 0 when it is, 1 when it is not and 2 when that cannot be told.
 *
 * @param out where the verdict goes
 * @param err where it goes when there is none
 */
record VerifyAudit(Progress out, Progress err) {

  private static final int WHOLE = 0;
  private static final int TAMPERED = 1;
  private static final int NOT_TOLD = 2;

  /** Named one by one; a screenful, the rest is counted. */
  private static final int SHOWN = 20;

  private static final String USAGE =
      """
      ./frontier verify-audit FILE [--head HASH] [--from SEQ]

      FILE    an export: GET /api/audit/export
      --head  a hash of GET /api/audit/head that you kept: it must be in the export
      --from  the first entry of an export of a part; a whole one begins with 1\
      """;

  int run(List<String> arguments) {
    Path file = null;
    String head = null;
    long from = 1;
    try {
      for (int i = 0; i < arguments.size(); i++) {
        switch (arguments.get(i)) {
          case "--head" -> head = hash(arguments.get(++i));
          case "--from" -> from = seq(arguments.get(++i));
          default -> {
            if (file != null || arguments.get(i).startsWith("-")) {
              return usage();
            }
            file = Path.of(arguments.get(i));
          }
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
      return usage();
    }
    if (file == null) {
      return usage();
    }
    try {
      return tell(file, Verification.of(file, from, head), head != null);
    } catch (LocalFailure failure) {
      err.say(failure.line());
      return NOT_TOLD;
    }
  }

  private int tell(Path file, Verdict verdict, boolean compared) {
    if (verdict.whole()) {
      out.say(
          verdict.entries() == 0
              ? file + " is a chain without entries"
              : "%s: %,d entries, %d to %d: none was changed, removed or reordered"
                  .formatted(file, verdict.entries(), verdict.first(), verdict.last()));
      out.say(
          compared
              ? "the head you keep is among them"
              : "its head is "
                  + verdict.hash()
                  + "; that nothing was cut off at the end shows only against one that you kept:"
                  + " --head HASH");
      return WHOLE;
    }
    out.say("%s is not as it was written:".formatted(file));
    verdict.findings().stream()
        .limit(SHOWN)
        .map(Finding::text)
        .forEach(text -> out.say("  " + text));
    if (verdict.found() > SHOWN) {
      out.say("  and %,d more".formatted(verdict.found() - SHOWN));
    }
    return TAMPERED;
  }

  private int usage() {
    err.say(USAGE);
    return NOT_TOLD;
  }

  private static String hash(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    if (!small.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no hash");
    }
    return small;
  }

  private static long seq(String text) {
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("no number of an entry");
    }
    return Long.parseLong(text);
  }
}
