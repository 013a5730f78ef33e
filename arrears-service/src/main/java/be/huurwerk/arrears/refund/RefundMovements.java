package be.huurwerk.arrears.refund;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.bankstatement.MatchedTo;
import be.huurwerk.arrears.bankstatement.OwnMovements;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Refunds on the statements of the bank: as they leave, one by one or as a file in one sum, and as they come back. */
@ApplicationScoped
class RefundMovements implements OwnMovements {

    static final String CAME_BACK = "returned";
    private static final Who BANK = new Who("bank", "bank");

    private final Refunds refunds;
    private final EndRefund endRefund;

    RefundMovements(Refunds refunds, EndRefund endRefund) {
        this.refunds = refunds;
        this.endRefund = endRefund;
    }

    @Override
    public MatchedTo kind() {
        return MatchedTo.refund;
    }

    @Override
    public Set<UUID> take(List<Candidate> candidates) {
        Set<UUID> taken = new HashSet<>();
        taken.addAll(one(candidates));
        taken.addAll(whole(candidates));
        return taken;
    }

    private Set<UUID> one(List<Candidate> candidates) {
        Map<Candidate, UUID> named = named(candidates, Refund::named);
        if (named.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Refund> known = new HashMap<>();
        refunds.lockAll(named.values()).forEach(refund -> known.put(refund.refundId(), refund));
        Set<UUID> taken = new HashSet<>();
        Set<UUID> left = new HashSet<>();
        List<EndRefund.Rejection> back = new ArrayList<>();
        named.forEach((candidate, refundId) -> {
            Refund refund = known.get(refundId);
            if (refund == null || !refund.isOrdered()) {
                return;
            }
            if (candidate.amount().equals(refund.amount().negate())
                    && refund.paidMovementId().isEmpty()
                    && left.add(refundId)) {
                refunds.paid(List.of(refundId), candidate.movementId());
                taken.add(candidate.movementId());
            } else if (candidate.amount().equals(refund.amount())
                    && back.stream().noneMatch(one -> one.refund().refundId().equals(refundId))) {
                back.add(new EndRefund.Rejection(refund, CAME_BACK, Optional.of(candidate.valueDate())));
                taken.add(candidate.movementId());
            }
        });
        endRefund.reject(back, BANK);
        return taken;
    }

    /** A file that the bank booked in one sum, by the name of the file. */
    private Set<UUID> whole(List<Candidate> candidates) {
        Map<Candidate, UUID> named = named(candidates, RefundFile::named);
        if (named.isEmpty()) {
            return Set.of();
        }
        Map<UUID, List<Refund>> ofFiles = refunds.lockOfFiles(named.values()).stream()
                .filter(refund -> refund.isOrdered() && refund.paidMovementId().isEmpty())
                .collect(Collectors.groupingBy(refund -> refund.refundFileId().orElseThrow()));
        Set<UUID> taken = new HashSet<>();
        named.forEach((candidate, refundFileId) -> {
            List<Refund> ordered =
                    Optional.ofNullable(ofFiles.remove(refundFileId)).orElse(List.of());
            Euro sum = RefundFile.sum(ordered).amount();
            if (!ordered.isEmpty() && candidate.amount().equals(sum.negate())) {
                refunds.paid(ordered.stream().map(Refund::refundId).toList(), candidate.movementId());
                taken.add(candidate.movementId());
            }
        });
        return taken;
    }

    private interface Name {
        Optional<UUID> of(String endToEndId);
    }

    private static Map<Candidate, UUID> named(List<Candidate> candidates, Name name) {
        Map<Candidate, UUID> named = new LinkedHashMap<>();
        candidates.forEach(candidate -> name.of(candidate.endToEndId()).ifPresent(id -> named.put(candidate, id)));
        return named;
    }
}
