@DispatchNamespace
public interface Tenants extends Dispatcher {}
