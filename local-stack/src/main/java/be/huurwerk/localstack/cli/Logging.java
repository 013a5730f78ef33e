package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.suite.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the broker and the issuer have to say goes to {@code log/launcher.log}, from warnings on. */
final class Logging {
    private Logging() {}

    static void toFile(Home home) {
        try {
            LogManager.getLogManager().reset();
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            Handler handler = new FileHandler(home.prepare().log("launcher").toString(), 5_000_000, 1, true);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
