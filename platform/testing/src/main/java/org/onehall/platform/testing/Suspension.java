package org.onehall.platform.testing;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** How a part is taken away for a while and brought back with its data and address. */
interface Suspension {

    void pause();

    void resume();

    static Suspension of(GenericContainer<?> container) {
        return new Suspension() {
            @Override
            public void pause() {
                DockerClientFactory.instance()
                        .client()
                        .pauseContainerCmd(container.getContainerId())
                        .exec();
            }

            @Override
            public void resume() {
                DockerClientFactory.instance()
                        .client()
                        .unpauseContainerCmd(container.getContainerId())
                        .exec();
            }
        };
    }
}
