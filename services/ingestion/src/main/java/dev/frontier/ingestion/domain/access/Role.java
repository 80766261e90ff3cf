package dev.frontier.ingestion.domain.access;

import java.util.Optional;
import java.util.Set;

/** The roles that count here; any other role of the realm gives nothing in this service. */
public enum Role {
  PROVINCE_OFFICER("province-officer"),
  PROVINCE_APPROVER("province-approver"),
  STATISTICIAN("statistician"),
  ADMIN("admin");

  /** The ones that have business with submissions; an administrator has none. */
  public static final Set<Role> OF_FILING =
      Set.of(PROVINCE_OFFICER, PROVINCE_APPROVER, STATISTICIAN);

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** The name in the realm. */
  public String code() {
    return code;
  }

  /** Empty for a role that counts for nothing here. */
  public static Optional<Role> of(String code) {
    for (Role role : values()) {
      if (role.code.equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
