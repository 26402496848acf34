from prometheus_client import Counter, Histogram, make_asgi_app

REQUESTS = Counter("request_count", "Requests.", ["route"])
LATENCY = Histogram("request_latency_seconds", "Seconds a request takes.", ["route"])
PREDICTIONS = Counter("prediction_count", "Predictions.", ["outcome"])
TIMEOUTS = Counter("prediction_timeouts_total", "Predictions that took too long.")

metrics_app = make_asgi_app()
