package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.bankformats.StructuredCommunication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks up what movements pay, by their structured communications, for a whole statement at a time. */
@ApplicationScoped
class Targets {

    private final Accounts accounts;
    private final Deposits deposits;

    Targets(Accounts accounts, Deposits deposits) {
        this.accounts = accounts;
        this.deposits = deposits;
    }

    /** What was found. */
    record Found(Map<String, UUID> rentAccounts, Map<String, DepositTarget> deposits) {

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
        String[] communications = movements.stream()
                .flatMap(movement -> movement.structuredCommunication().stream())
                .map(StructuredCommunication::digits)
                .distinct()
                .toArray(String[]::new);
        Map<String, UUID> rentAccounts = new HashMap<>();
        for (RentAccount account : accounts.byCommunication(communications)) {
            rentAccounts.put(account.structuredCommunication().digits(), account.rentAccountId());
        }
        return new Found(rentAccounts, deposits.byCommunication(communications));
    }
}
