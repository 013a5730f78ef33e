package be.huurwerk.deposit.retention;

import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A file was kept long enough: the papers of its deposit go. Amounts, days and ids stay; this service keeps no name and no account. */
@ApplicationScoped
public class EraseTenancy {

    private final Documents documents;
    private final Sql sql;

    EraseTenancy(Documents documents, DataSource dataSource) {
        this.documents = documents;
        this.sql = new Sql(dataSource);
    }

    /** Does nothing when it is told again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID tenancyId) {
        List<UUID> deposits = sql.list(
                "select deposit_id from deposit where tenancy_id = ?", row -> row.getObject(1, UUID.class), tenancyId);
        documents.erase("deposit", deposits);
    }
}
