package dev.frontier.local.upload;

/** Who sends. */
@FunctionalInterface
public interface Login {
  /**
   * @return an access token that is good for some minutes from now
   */
  String token();
}
