package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody said that a movement is for.
 *
 * @param learnAccount whether to remember the payer's account
 */
record Assignment(List<Share> shares, Optional<String> reason, boolean learnAccount) {

    /** An amount for a rent account or a deposit. */
    record Share(Target target, Euro amount) {}

    Assignment {
        shares = List.copyOf(shares);
    }

    List<Target> targets() {
        return shares.stream().map(Share::target).toList();
    }

    Euro sum() {
        return shares.stream().map(Share::amount).reduce(Euro.ZERO, Euro::plus);
    }

    /** All that is wrong with it for this movement, named in the body of the call. */
    List<Issue> faults(Movement movement, Set<Target> known) {
        List<Issue> faults = new ArrayList<>();
        for (int at = 0; at < shares.size(); at++) {
            Target target = shares.get(at).target();
            String part = "parts[" + at + "]";
            if (!known.contains(target)) {
                faults.add(unknown(part, target));
            } else if (targets().indexOf(target) < at) {
                faults.add(new Issue(
                        IssueType.REJECTED_INPUT,
                        In.BODY,
                        part,
                        null,
                        new Text("An earlier part is for the same.", "Een eerder deel is voor hetzelfde.")));
            }
        }
        if (!sum().equals(movement.open())) {
            faults.add(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "parts",
                    sum().amount(),
                    new Text(
                            "The parts sum to " + sum() + ", the movement is " + movement.open() + ".",
                            "De delen zijn samen " + sum() + ", de verrichting is " + movement.open() + ".")));
        }
        if (learnAccount && movement.counterpartyAccount().isEmpty()) {
            faults.add(new Issue(
                    IssueType.REJECTED_INPUT,
                    In.BODY,
                    "learnAccount",
                    true,
                    new Text(
                            "The statement names no account of the payer.",
                            "Het uittreksel noemt geen rekening van de betaler.")));
        }
        return faults;
    }

    private static Issue unknown(String part, Target target) {
        return new Issue(
                IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                In.BODY,
                part + (target.isRentAccount() ? ".rentAccountId" : ".depositId"),
                target.id(),
                target.isRentAccount()
                        ? new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")
                        : new Text("There is no such deposit.", "Deze waarborg bestaat niet."));
    }
}
