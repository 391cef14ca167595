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
 * Leads requests for host names below {@code localhost} to this machine: browsers know that they mean it, the JDK asks the operating
 * system, which need not. A proxy for such a name is the machine itself, at the port of the address. No other requests go by a proxy.
 */
final class LocalHosts extends ProxySelector {

    @Override
    public List<Proxy> select(URI uri) {
        String host = String.valueOf(uri.getHost());
        return host.endsWith(".localhost")
                ? List.of(new Proxy(
                        Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort())))
                : List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // Whoever sent the request hears of it.
    }
}
