package be.huurwerk.arrears.collection;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The orders of a file with what the bank wants to know of each. */
@ApplicationScoped
class FileOrders {

    private final Sql sql;

    FileOrders(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * One of them.
     *
     * @param iban empty once the file of the tenancy is erased
     * @param holder of the account, where that is another than the tenants
     */
    record Order(
            String endToEndId,
            BigDecimal amount,
            CollectionItem.Sequence sequence,
            String mandate,
            LocalDate signedOn,
            Optional<String> iban,
            Optional<String> holder,
            UUID tenancyId,
            StructuredCommunication communication) {

        @Override
        public String toString() {
            return "Order[" + endToEndId + "]";
        }
    }

    List<Order> of(UUID collectionId) {
        return sql.list(
                "select i.end_to_end_id, i.amount, i.sequence, m.reference, m.signed_on, m.iban, m.holder, a.tenancy_id,"
                        + " a.structured_communication from collection_item i join mandate m using (mandate_id)"
                        + " join rent_account a on a.rent_account_id = i.rent_account_id where i.collection_id = ?"
                        + " order by i.end_to_end_id",
                row -> new Order(
                        row.getString(1),
                        row.getBigDecimal(2),
                        CollectionItem.Sequence.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        Optional.ofNullable(row.getString(6)),
                        Optional.ofNullable(row.getString(7)),
                        row.getObject(8, UUID.class),
                        new StructuredCommunication(row.getString(9))),
                collectionId);
    }
}
