package be.huurwerk.arrears.collection;

import be.huurwerk.arrears.landlord.LandlordAtBank;
import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.pain.DirectDebit;
import be.huurwerk.bankformats.pain.DirectDebitFile;
import be.huurwerk.bankformats.pain.Party;
import be.huurwerk.bankformats.pain.Remittance;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the file of a collection for the bank (pain.008), as often as it is asked for. Names of tenants are asked of tenancy-service and kept
 * nowhere, so no transaction stands open meanwhile.
 */
@ApplicationScoped
class WriteCollectionFile {

    private static final String POLICY = "policy/arrears/direct-debit";

    private static final String SOMEBODY = "Huurder";

    private final Collections collections;
    private final FileOrders orders;
    private final Addressees addressees;
    private final Parameters parameters;

    WriteCollectionFile(Collections collections, FileOrders orders, Addressees addressees, Parameters parameters) {
        this.collections = collections;
        this.orders = orders;
        this.addressees = addressees;
        this.parameters = parameters;
    }

    /** @throws ProblemException 409 when it is cancelled, or somebody has no account or name any more; 503 while names can't be had */
    DirectDebitFile file(UUID collectionId) {
        Collection collection = Known.collection(collections.find(collectionId));
        Known.requireNotCancelled(collection);
        LandlordAtBank landlord = LandlordAtBank.on(collection.preparedOn(), parameters);
        List<FileOrders.Order> all = orders.of(collectionId);
        Map<UUID, Addressee> named = addressees.of(
                all.stream()
                        .filter(order -> order.holder().isEmpty())
                        .map(FileOrders.Order::tenancyId)
                        .toList(),
                collection.preparedOn());
        return new DirectDebitFile(
                landlord.header(collection.messageId(), collection.createdAt().atOffset(ZoneOffset.UTC)),
                landlord.party(),
                landlord.creditorId(),
                collection.collectionDate(),
                parameters.word(POLICY, "bookedAs", collection.preparedOn()).is("oneSum"),
                all.stream().map(order -> debit(order, named)).toList());
    }

    private static DirectDebit debit(FileOrders.Order order, Map<UUID, Addressee> named) {
        Iban iban = order.iban()
                .flatMap(Iban::parse)
                .orElseThrow(() -> ProblemException.conflict(
                        "collectionErased",
                        new Text(
                                "The account number of order " + order.endToEndId() + " is erased.",
                                "Het rekeningnummer van opdracht " + order.endToEndId() + " is gewist.")));
        return new DirectDebit(
                order.endToEndId(),
                order.amount(),
                order.mandate(),
                order.signedOn(),
                order.sequence().ordered(),
                debtor(order.holder().orElseGet(() -> name(order, named)), iban),
                new Remittance.Structured(order.communication()));
    }

    /** A name of which the bank can write nothing is as good as none. */
    private static Party debtor(String name, Iban iban) {
        try {
            return new Party(name, iban);
        } catch (IllegalArgumentException unwritable) {
            return new Party(SOMEBODY, iban);
        }
    }

    private static String name(FileOrders.Order order, Map<UUID, Addressee> named) {
        Addressee addressee = named.get(order.tenancyId());
        if (addressee == null || addressee.names().isEmpty()) {
            throw ProblemException.conflict(
                    "noAddressee",
                    new Text(
                            "Nobody is known who holds the account of order " + order.endToEndId() + ".",
                            "Er is niemand bekend die de rekening van opdracht " + order.endToEndId() + " heeft."));
        }
        return String.join(", ", addressee.names());
    }
}
