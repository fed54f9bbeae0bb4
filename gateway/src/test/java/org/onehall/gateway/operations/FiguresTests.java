package org.onehall.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void readsTheFurthestBehindAndSkipsWhatIsNoFigure() {
        Figures figures = Figures.read("""
            # HELP onehall_outbox_depth Aggregates with events that are not published yet
            # TYPE onehall_outbox_depth gauge
            onehall_outbox_depth{application="employer-service"} 3.0
            onehall_outbox_oldest_seconds 1.25
            onehall_deadletters NaN
            onehall_consumer_lag{topic="x"} 2.0
            onehall_consumer_lag{topic="y"} 17.0
            onehall_consumer_lag{topic="z"} NaN
            onehall_consumer_lag_other 99.0
            kafka_consumer_fetch_manager_records_lag_max{client_id="b"} 33.0
            """);
        assertThat(figures).isEqualTo(new Figures(3L, 1.25, 17L, null));
    }

    @Test
    void joinsInstancesByTheWorstOff() {
        Figures one = new Figures(3L, null, 2L, 0L);
        Figures other = new Figures(4L, 0.5, 1L, null);
        assertThat(one.and(other)).isEqualTo(new Figures(4L, 0.5, 2L, 0L));
    }
}
