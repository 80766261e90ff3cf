package dev.frontier.policytracker.domain.actor;

import java.util.Arrays;
import java.util.Optional;

/** Roles of the realm that mean something to this service; any other role opens nothing here. */
public enum Role {
  MINISTRY_OFFICER("ministry-officer"),
  MINISTRY_HEAD("ministry-head"),
  VERIFIER("verifier"),
  PROVINCE_OFFICER("province-officer"),
  PROVINCE_APPROVER("province-approver"),
  STATISTICIAN("statistician"),
  ADMIN("admin");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** The name as the identity provider spells it. */
  public String code() {
    return code;
  }

  /** The role of that name, or empty when this service has no use for it. */
  public static Optional<Role> of(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
