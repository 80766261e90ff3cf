package dev.frontier.ingestion.domain.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a load is in its life. */
public enum UploadState {
  /** Announced; its content has not come. */
  CREATED,
  /** Its content is being read. */
  RECEIVING,
  /** All rows are in and keep every rule; another statistician may publish it. */
  ACCEPTED,
  /** A rule is broken: nothing is kept but which. The mended content may be sent again. */
  REFUSED,
  /** It broke off: nothing is kept. The content may be sent again. */
  FAILED,
  /** Called off by a statistician: nothing is kept. The end. */
  CANCELLED,
  /** Known to the world. The end. */
  PUBLISHED;

  /** The name in the interface. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing more happens by itself: somebody has to act, or nobody can. */
  public boolean isSettled() {
    return this != CREATED && this != RECEIVING;
  }

  /** What can be done to a load, from which states. */
  public enum Action {
    SEND(CREATED, REFUSED, FAILED),
    CANCEL(CREATED, RECEIVING, ACCEPTED, REFUSED, FAILED),
    PUBLISH(ACCEPTED);

    private final List<UploadState> from;

    Action(UploadState... from) {
      this.from = List.of(from);
    }

    /** The name in the interface. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isPossibleIn(UploadState state) {
      return from.contains(state);
    }

    static List<String> possibleIn(UploadState state) {
      return Arrays.stream(values())
          .filter(action -> action.isPossibleIn(state))
          .map(Action::code)
          .toList();
    }
  }
}
