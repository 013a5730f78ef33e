package be.huurwerk.deposit.refund;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.pain.CreditTransfer;
import be.huurwerk.bankformats.pain.CreditTransferFile;
import be.huurwerk.bankformats.pain.FileHeader;
import be.huurwerk.bankformats.pain.Party;
import be.huurwerk.bankformats.pain.Remittance;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A file of refunds as the bank reads it (pain.001.001.09). The same file is always written the same. */
final class PaymentOrder {

    private static final String PURPOSE = "Terugbetaling huurwaarborg";
    /** For an account of which nobody said whose it is. */
    private static final String SOMEBODY = "Huurder";

    private PaymentOrder() {}

    /**
     * @param createdAt with the offset of the landlord's clock
     * @return empty once the account of a refund in it was erased
     */
    static Optional<CreditTransferFile> of(RefundFile file, OffsetDateTime createdAt) {
        if (file.refunds().stream().anyMatch(refund -> refund.iban().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new CreditTransferFile(
                new FileHeader(
                        file.messageId(),
                        createdAt,
                        file.debtor().name(),
                        Optional.of(file.debtor().enterpriseNumber())),
                new Party(file.debtor().name(), new Iban(file.debtor().iban())),
                file.executionDate(),
                false,
                file.refunds().stream().map(PaymentOrder::transfer).toList()));
    }

    private static CreditTransfer transfer(Refund refund) {
        return new CreditTransfer(
                refund.endToEndId(), refund.amount().amount(), creditor(refund), new Remittance.Free(PURPOSE));
    }

    /** A name of which the bank can write nothing is as good as none. */
    private static Party creditor(Refund refund) {
        Iban iban = new Iban(refund.iban().orElseThrow());
        try {
            return new Party(refund.accountHolder().orElse(SOMEBODY), iban);
        } catch (IllegalArgumentException unwritable) {
            return new Party(SOMEBODY, iban);
        }
    }
}
