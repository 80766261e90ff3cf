package dev.frontier.local.cli;

import dev.frontier.local.Progress;
import dev.frontier.local.stack.StackOptions;

/** What {@code up} prints when everything runs: where to look, and as whom. */
final class Welcome {

  private Welcome() {}

  static void print(StackOptions options, Progress out) {
    String text =
        """

        Frontier runs. Look at %1$s
          pages      %1$s
          API        %1$s/docs
          logins     %1$s/auth/realms/frontier/account
          mail       http://localhost:%4$d (what would be sent; nothing leaves this machine)
          logs       %2$s

        Demo users, all with the password in %3$s
          officer-gx, approver-gx      an office of Guangxi; likewise ln jl hl nm gs xj xz yn
          statistician-a, -b           publish; file and publish national totals
          ministry-pboc, ...           a ministry's reports on its measures, by its code
          head-pboc                    is told when reports of that ministry stay overdue
          verifier-a, verifier-pboc    verify what ministries claim
          admin, reader                keeps the system; subscribes to alerts
          ./frontier token officer-gx  an access token for curl

        Ctrl-C, or `./frontier down` elsewhere, stops everything.\
        """
            .formatted(
                options.publicUrl(),
                options.place().home().resolve("log"),
                options.place().home().resolve("demo-password"),
                options.ports().mailPage());
    text.lines().forEach(out::say);
  }
}
