package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps who looked at drafts, all of them or none; looked at again, the last one counts. */
@ApplicationScoped
class ReviewDrafts {

    private final Settlements settlements;
    private final Drafts drafts;
    private final WallClock clock;

    ReviewDrafts(Settlements settlements, Drafts drafts, WallClock clock) {
        this.settlements = settlements;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws ProblemException 400 naming each that is not known or stands twice; 409 when one is no draft any more */
    @Transactional
    public YearlySettlement.Review review(List<UUID> ids, Who who) {
        List<Issue> faults = faults(ids);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        YearlySettlement.Review review = new YearlySettlement.Review(who, clock.now());
        Set<UUID> left = new HashSet<>(ids);
        drafts.review(ids, review).forEach(left::remove);
        if (!left.isEmpty()) {
            throw ProblemException.conflict(
                            "settlementNotDraft",
                            left.size() == 1
                                    ? new Text(
                                            "One of the settlements is no draft any more.",
                                            "Een van de afrekeningen is geen ontwerp meer.")
                                    : new Text(
                                            left.size() + " of the settlements are no drafts any more.",
                                            left.size() + " van de afrekeningen zijn geen ontwerp meer."))
                    .with(
                            "chargeSettlementIds",
                            left.stream().sorted().map(UUID::toString).toList());
        }
        return review;
    }

    private List<Issue> faults(List<UUID> ids) {
        Set<UUID> known = new HashSet<>();
        settlements.find(ids).forEach(settlement -> known.add(settlement.chargeSettlementId()));
        Set<UUID> seen = new HashSet<>();
        List<Issue> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String at = "chargeSettlementIds[" + i + "]";
            UUID id = ids.get(i);
            if (!known.contains(id)) {
                faults.add(new Issue(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        In.BODY,
                        at,
                        id,
                        new Text("There is no charge settlement " + id + ".", "Er is geen afrekening " + id + ".")));
            } else if (!seen.add(id)) {
                faults.add(new Issue(
                        IssueType.REJECTED_INPUT,
                        In.BODY,
                        at,
                        id,
                        new Text("It stands in the list twice.", "Ze staat twee keer in de lijst.")));
            }
        }
        return faults;
    }
}
