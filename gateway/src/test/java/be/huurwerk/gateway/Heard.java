package be.huurwerk.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What a logger says meanwhile. */
final class Heard extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

    Heard(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(this);
    }

    List<ExtLogRecord> records() {
        return records;
    }

    List<String> lines() {
        return records.stream().map(ExtLogRecord::getFormattedMessage).toList();
    }

    @Override
    public void publish(LogRecord logged) {
        records.add(ExtLogRecord.wrap(logged));
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
