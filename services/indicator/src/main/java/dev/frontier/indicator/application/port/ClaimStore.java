package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.claim.Claim;
import dev.frontier.indicator.domain.claim.Judged;
import dev.frontier.indicator.domain.claim.Judgement;
import dev.frontier.indicator.domain.claim.Judgement.Verdict;
import dev.frontier.indicator.domain.period.AsOf;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** The claims and the history of their verdicts, to which is only ever added. */
public interface ClaimStore {

  /**
   * Which claims to list; what is null does not narrow.
   *
   * @param verdict that stands
   * @param type word of the content's type
   * @param code of an indicator or region that the claim names
   * @param after id that the list goes on behind
   * @param limit how many at most
   */
  record Filter(Verdict verdict, String type, String code, String after, int limit) {}

  /**
   * A claim with a judgement on it.
   *
   * @param registeredAt when it was registered
   */
  record Standing(Claim claim, Instant registeredAt, Judged judged) {}

  /** Lets no other transaction register a claim of this id until this one ends. */
  void reserve(String id);

  /** Stores a new claim. */
  void register(Claim claim, Set<String> mentions, Instant at, String by);

  /** The claims of these ids that there are. */
  List<Claim> find(Collection<String> ids);

  /** Ids of the claims that name this code of the catalogue. */
  Set<String> mentioning(Collection<String> codes);

  /** Instants after this one from which stored judgements of these claims hold. */
  Map<String, SortedSet<Instant>> judgedAfter(Collection<String> ids, Instant after);

  /**
   * The judgements on these claims that stand at an instant or at any time after it, by the instant
   * from which they hold.
   */
  Map<String, NavigableMap<Instant, Judgement>> standingFrom(
      Collection<String> ids, Instant instant);

  /** Adds judgements. */
  void append(List<Judged> judgements);

  /** The claims by id, each with the judgement that stood at an instant. */
  List<Standing> list(Filter filter, AsOf asOf);

  /** How many claims have each verdict at an instant, whatever else is asked for. */
  Map<Verdict, Integer> count(AsOf asOf);

  /** One claim with the judgement that stood at an instant. */
  Optional<Standing> find(String id, AsOf asOf);

  /** Every judgement on a claim, the latest first. */
  List<Judged> history(String id);
}
