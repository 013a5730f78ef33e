package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.TypedCommunications;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks up what movements pay, by their structured communications, for a whole statement at a time. */
@ApplicationScoped
class Targets {

    private static final String TYPED = "policy/arrears/communication-in-free-text";

    private final Accounts accounts;
    private final Deposits deposits;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    Targets(Accounts accounts, Deposits deposits, Parameters parameters, BusinessDate businessDate) {
        this.accounts = accounts;
        this.deposits = deposits;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** What was found. */
    record Found(Map<String, UUID> rentAccounts, Map<String, DepositTarget> deposits, boolean typedCounts) {

        /** The movement with the communication in its text, where it has no other and just one in the text leads somewhere. */
        ReadMovement withTyped(ReadMovement movement) {
            List<StructuredCommunication> ours = typed(movement, typedCounts).stream()
                    .filter(one -> rentAccounts.containsKey(one.digits()) || deposits.containsKey(one.digits()))
                    .toList();
            return ours.size() == 1 ? movement.by(ours.get(0)) : movement;
        }

        Optional<UUID> rentAccount(ReadMovement movement) {
            return lookUp(rentAccounts, movement);
        }

        Optional<DepositTarget> deposit(ReadMovement movement) {
            return lookUp(deposits, movement);
        }

        private static <T> Optional<T> lookUp(Map<String, T> targets, ReadMovement movement) {
            return movement.structuredCommunication()
                    .filter(communication -> movement.payment())
                    .map(communication -> targets.get(communication.digits()));
        }
    }

    Found find(List<ReadMovement> movements) {
        boolean typedCounts = parameters.word(TYPED, businessDate.today()).is("book");
        String[] communications = movements.stream()
                .flatMap(movement -> Stream.concat(
                        movement.structuredCommunication().stream(), typed(movement, typedCounts).stream()))
                .map(StructuredCommunication::digits)
                .distinct()
                .toArray(String[]::new);
        Map<String, UUID> rentAccounts = new HashMap<>();
        for (RentAccount account : accounts.byCommunication(communications)) {
            rentAccounts.put(account.structuredCommunication().digits(), account.rentAccountId());
        }
        return new Found(rentAccounts, deposits.byCommunication(communications), typedCounts);
    }

    private static Set<StructuredCommunication> typed(ReadMovement movement, boolean typedCounts) {
        return typedCounts
                        && movement.payment()
                        && movement.structuredCommunication().isEmpty()
                ? TypedCommunications.in(movement.communication().orElse(""))
                : Set.of();
    }
}
