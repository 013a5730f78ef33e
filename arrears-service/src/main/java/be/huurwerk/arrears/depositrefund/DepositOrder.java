package be.huurwerk.arrears.depositrefund;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What deposit-service ordered of the bank, as its identifiers tell: {@code HD} and the id of a refund, or {@code HDF} and that of a file of
 * refunds which the bank books in one sum.
 *
 * @param id of the refund, or of the file
 */
record DepositOrder(String endToEndId, UUID id, boolean file) {

    private static final Pattern NAME =
            Pattern.compile("hd(f?)([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    /** Empty for an identifier that is none of deposit-service. Some banks write all letters large. */
    static Optional<DepositOrder> named(String identifier) {
        Matcher name = NAME.matcher(identifier.toLowerCase(Locale.ROOT));
        return name.matches() ? Optional.of(of(name)) : Optional.empty();
    }

    private static DepositOrder of(Matcher name) {
        boolean file = !name.group(1).isEmpty();
        UUID id = UUID.fromString(
                String.join("-", name.group(2), name.group(3), name.group(4), name.group(5), name.group(6)));
        return new DepositOrder(file ? ofFile(id) : ofRefund(id), id, file);
    }

    static String ofRefund(UUID refundId) {
        return "HD" + refundId.toString().replace("-", "");
    }

    static String ofFile(UUID refundFileId) {
        return "HDF" + refundFileId.toString().replace("-", "");
    }

    /** Whether it orders this refund, by itself or in the sum of its file. */
    boolean orders(DepositRefund refund) {
        return id.equals(file ? refund.refundFileId() : refund.refundId());
    }
}
