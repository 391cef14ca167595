package dev.athanor.junit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/**
 * Reaches {@code http://api.example.com.localhost:40124} by the port alone: names below {@code localhost} are this machine, but not every
 * system's resolver knows. Everything else is reached directly.
 */
final class HostNames extends ProxySelector {

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        if (host == null || !host.endsWith(".localhost")) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(
                new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort())));
    }

    /** The request says so itself. */
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
