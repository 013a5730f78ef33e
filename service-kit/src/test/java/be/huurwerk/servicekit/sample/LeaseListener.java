package be.huurwerk.servicekit.sample;

import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A projection of leases: hears of their signature on one topic, and of their amounts on another, in either order. */
public final class LeaseListener {
    public static final String SIGNED = "leases.notify.signed";
    public static final String PRICED = "leases.notify.priced";

    private LeaseListener() {}

    @ApplicationScoped
    static class Signatures implements EventListener {
        private final Leases leases;

        Signatures(Leases leases) {
            this.leases = leases;
        }

        @Override
        public String name() {
            return "signatures";
        }

        @Override
        public String topic() {
            return "huurwerk.signature-sample.v1";
        }

        @Override
        public void on(ReceivedEvent event) {
            if (event.type().equals(SIGNED)) {
                leases.signed(event.subject());
            }
        }
    }

    @ApplicationScoped
    static class Prices implements EventListener {
        private final Leases leases;

        Prices(Leases leases) {
            this.leases = leases;
        }

        @Override
        public String name() {
            return "prices";
        }

        @Override
        public String topic() {
            return "huurwerk.price-sample.v1";
        }

        @Override
        public void on(ReceivedEvent event) {
            if (event.type().equals(PRICED)) {
                leases.priced(event.subject(), event.data(Told.class).amount().orElseThrow());
            }
        }
    }

    /** Keeps an amount until its lease is signed. */
    @ApplicationScoped
    public static class Leases {
        private final Sql sql;

        Leases(DataSource dataSource) {
            this.sql = new Sql(dataSource);
        }

        void signed(UUID id) {
            sql.update(
                    "insert into lease (lease_id, signed) values (?, true) on conflict (lease_id) do update set signed = true",
                    id);
        }

        void priced(UUID id, BigDecimal amount) {
            sql.update(
                    "insert into lease (lease_id, signed, kept_amount) values (?, false, ?)"
                            + " on conflict (lease_id) do update set kept_amount = excluded.kept_amount",
                    id,
                    amount);
        }

        /** What a signed lease costs. */
        public Optional<BigDecimal> amount(UUID id) {
            return sql.first(
                    "select kept_amount from lease where lease_id = ? and signed and kept_amount is not null",
                    row -> row.getBigDecimal(1),
                    id);
        }

        public boolean isKept(UUID id) {
            return sql.first("select 1 from lease where lease_id = ?", row -> true, id)
                    .isPresent();
        }
    }
}
