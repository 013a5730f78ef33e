package be.huurwerk.deposit.beneficiary;

import be.huurwerk.regulation.money.Euro;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The shares of a deposit that were agreed. One that is more than the deposit counts for nothing, nor do the others when they are more
 * together: the deposit is undivided then, as if nothing had been agreed.
 */
public final class Shares {

    private final Map<UUID, Euro> counting;
    private final boolean allCount;

    /** @param deposit as it was asked, or taken over */
    public Shares(List<Beneficiary> beneficiaries, Euro deposit) {
        Map<UUID, Euro> agreed = new HashMap<>();
        // the heirs of somebody have one share together
        beneficiaries.forEach(one -> one.share().ifPresent(share -> agreed.put(one.personId(), Euro.of(share))));
        Map<UUID, Euro> possible = new HashMap<>(agreed);
        possible.values().removeIf(share -> share.compareTo(deposit) > 0);
        Euro together = possible.values().stream().reduce(Euro.ZERO, Euro::plus);
        counting = together.compareTo(deposit) > 0 ? Map.of() : Map.copyOf(possible);
        allCount = counting.size() == agreed.size();
    }

    /** Of a tenant, present or former, or of the heirs of one; empty where nothing was agreed that counts. */
    public Optional<Euro> of(UUID personId) {
        return Optional.ofNullable(counting.get(personId));
    }

    /** Whether none of them is too much. */
    public boolean allCount() {
        return allCount;
    }
}
