package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.dunning.CaseFacts.Debt;
import be.huurwerk.arrears.dunning.CaseFacts.Rest;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Freeze;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The debts of an account that should have been paid, whatever plans hold: a function of its arguments and nothing else.
 *
 * @param disputes when debts were disputed, by the line that began each
 * @param paid when debts were wholly paid that are open again, by the same
 * @param frozen what a debt settlement freezes on the day
 * @param freezes when debt settlements froze debts
 */
record OverdueDebts(
        Map<UUID, List<Rest>> disputes, Map<UUID, List<Rest>> paid, Optional<Frozen> frozen, List<Freeze> freezes) {

    private static final Set<EntryKind> ACCESSORY = EnumSet.of(EntryKind.cost, EntryKind.interest);

    /** On the evening of a day. */
    List<Debt> of(Standing standing, LocalDate day) {
        return standing.open().stream()
                .filter(item -> item.dueOn().isBefore(day))
                .map(item -> debt(item, day))
                .toList();
    }

    private Debt debt(OpenItem item, LocalDate day) {
        List<Rest> disputed = disputes.getOrDefault(item.entryId(), List.of());
        return new Debt(
                item.dueOn(),
                item.open(),
                disputed.stream().anyMatch(dispute -> dispute.holds(day)),
                frozen.filter(one -> one.holds(item)).isPresent(),
                Optional.of(item.entryId()),
                ACCESSORY.contains(item.kind()),
                Stream.of(
                                disputed.stream(),
                                paid.getOrDefault(item.entryId(), List.of()).stream(),
                                freezes.stream()
                                        .filter(freeze -> !item.owedOn().isAfter(freeze.from()))
                                        .map(freeze -> new Rest(freeze.from(), freeze.end())))
                        .flatMap(rests -> rests)
                        .toList());
    }
}
