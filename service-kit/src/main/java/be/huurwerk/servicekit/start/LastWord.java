package be.huurwerk.servicekit.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Has a start that fails end with why, in one sentence: the framework prints the stack first, in which the cause is lost. */
@ApplicationScoped
class LastWord {
    private static final Logger LOG = Logger.getLogger(LastWord.class);
    private static final int BEFORE_ALL = 1;

    void first(@Observes @Priority(BEFORE_ALL) StartupEvent starting) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return; // tests and development have handlers of their own
        }
        BiConsumer<Integer, Throwable> end = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, fault) -> {
            if (fault != null) {
                LOG.fatal(StartFault.sentence(fault));
            }
            end.accept(code, fault);
        });
    }
}
