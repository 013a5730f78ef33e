package be.huurwerk.arrears.prescription;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** When debts of accounts are prescribed, with all that is known to bear on it. */
@ApplicationScoped
public class Prescriptions {

    private final Interruptions interruptions;
    private final List<Interrupting> interrupting;
    private final List<Suspensions> suspensions;
    private final Parameters parameters;

    Prescriptions(
            Interruptions interruptions,
            Instance<Interrupting> interrupting,
            Instance<Suspensions> suspensions,
            Parameters parameters) {
        this.interruptions = interruptions;
        this.interrupting = interrupting.stream().toList();
        this.suspensions = suspensions.stream().toList();
        this.parameters = parameters;
    }

    /** What interrupted and suspended the prescription of the debts of accounts. */
    public static final class Known {

        private final Map<UUID, List<Interruption>> interruptions;
        private final Map<UUID, List<Suspension>> suspensions;
        private final Parameters parameters;

        private Known(
                Map<UUID, List<Interruption>> interruptions,
                Map<UUID, List<Suspension>> suspensions,
                Parameters parameters) {
            this.interruptions = interruptions;
            this.suspensions = suspensions;
            this.parameters = parameters;
        }

        /** Empty where no term is known for the kind of debt. */
        public Optional<Prescription> of(UUID rentAccountId, EntryKind kind, LocalDate dueOn, LocalDate owedOn) {
            return Prescription.of(
                    kind,
                    dueOn,
                    owedOn,
                    interruptions.getOrDefault(rentAccountId, List.of()),
                    suspensions.getOrDefault(rentAccountId, List.of()),
                    parameters);
        }
    }

    public Known of(Collection<UUID> rentAccountIds) {
        Map<UUID, List<Suspension>> suspended = new HashMap<>();
        suspensions.forEach(known -> suspended.putAll(known.of(rentAccountIds)));
        Map<UUID, List<Interruption>> interrupted = interruptions.of(rentAccountIds);
        interrupting.forEach(known -> known.of(rentAccountIds)
                .forEach((account, some) -> interrupted
                        .computeIfAbsent(account, id -> new ArrayList<>())
                        .addAll(some)));
        return new Known(interrupted, suspended, parameters);
    }

    /** The accounts of which a prescription may come later than the term alone says. */
    Set<UUID> delayed() {
        Set<UUID> accounts = new HashSet<>(interruptions.accounts());
        interrupting.forEach(known -> accounts.addAll(known.accounts()));
        suspensions.forEach(known -> accounts.addAll(known.accounts()));
        return accounts;
    }
}
