package be.huurwerk.deposit.retention;

import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TextColumns;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TextColumnsTest {

    @Inject
    DataSource dataSource;

    @Test
    void sayOfEachWhatErasureDoesToIt() throws SQLException {
        TextColumns.listed().assertComplete(dataSource);
    }
}
