"""The API of a service that predicts the results of matches."""

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app.metrics import metrics_app
from app.routers import livescores, monitoring, predict, sources

app = FastAPI(title="predictions")

app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://soccer.example"],
    allow_methods=["*"],
    allow_headers=["*"],
)

app.include_router(sources.router)
app.include_router(predict.router)
app.include_router(monitoring.router)
app.include_router(livescores.router)
app.mount("/metrics", metrics_app)


@app.get("/healthcheck/")
def healthcheck():
    return {"status": "ok"}
